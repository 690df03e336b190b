import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { releaseLine } from '#core/practice/compose.ts'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import type { OwnChange } from '#core/practice/ours/own-guidance.ts'
import { content } from '../../content/sample.ts'
import { send, type TestServer, testServer } from '../test-server.ts'

const by = 'practice manager'
let server: TestServer
let cookie = ''

beforeEach(async () => {
  server = await testServer([
    content.demo('2026-11-24'),
    { ...emptyPractice('net', 'Town network', 'network') },
    { ...emptyPractice('hill', 'Hill Surgery'), network: 'net' },
  ])
  cookie = await server.logIn('demo')
})
afterEach(() => server.stop())

const put = (change: OwnChange, base: unknown = null, as = cookie) =>
  server.lead(as, 'PUT', '/api/lead/guidance', { change: { ...change, base }, by })
const overrides = async (id = 'demo') => (await server.store.practice(id))!.overrides
const history = async (path = '') => (await server.lead(cookie, 'GET', `/api/lead/history${path}`)).json()
const deskOf = async (id: string) => {
  const own = server.store.of(id)
  const code = await own.newDeskCode(server.clock.now, 'here')
  return (await server.app.request('/api/enrol', send('POST', { code }))).json()
}
const over = releaseLine(content.release, { topic: 'sore-throat', help: 'pf-sore-throat' })!

describe('what a practice makes its own in the guidance', () => {
  it('is saved one thing at a time, reaches its desks, and stands in history and audit with the name', async () => {
    const before = (await server.store.practice('demo'))!
    expect((await put({ kind: 'hidden', key: 'croup', value: true, told: true } as OwnChange)).status).toBe(
      200,
    )
    expect((await put({ kind: 'notes', key: 'fit-note-new', value: 'Under 7 days: form SC2.' })).status).toBe(
      200,
    )
    expect((await put({ kind: 'words', key: 'fit-note-new', value: ['council absence proof'] })).status).toBe(
      200,
    )
    const say = { say: 'Our pharmacist looks at the throat {by}.', over }
    expect((await put({ kind: 'say', key: 'sore-throat/pf-sore-throat', value: say })).status).toBe(200)
    const slots = { 3: { name: 'Duty GP', category: 'General Consultation Acute' } }
    expect((await put({ kind: 'slots', key: 'duty-today', value: slots })).status).toBe(200)
    const { token } = await (await server.app.request('/api/enrol/demo', send('POST', {}))).json()
    const headers = { authorization: `Bearer ${token}` }
    const desk = await (await server.app.request('/api/practice', { headers })).json()
    expect(desk.overrides).toEqual({
      ...before.overrides,
      hidden: { croup: true },
      notes: { 'fit-note-new': 'Under 7 days: form SC2.' },
      words: { 'fit-note-new': ['council absence proof'] },
      say: { 'sore-throat/pf-sore-throat': say },
      slots: { 'duty-today': slots },
    })
    const follow = await (await server.app.request('/api/follow', { headers })).json()
    expect(follow.practice).toEqual({ id: 'demo', revision: desk.revision, version: desk.version })
    const { revisions } = await history()
    expect(revisions[0]).toMatchObject({ by, person: 'Ann Lee', what: 'changed the slots for Duty GP today' })
    expect(revisions[4].what).toBe('read what is lost and left out of the groups: Barking cough')
    const { entries } = await (await server.lead(cookie, 'GET', '/api/lead/audit')).json()
    expect(entries[0]).toMatchObject({ name: 'Ann Lee', what: 'revision' })
  })
  it('is refused where the check or the search would, and nothing is written', async () => {
    const before = (await server.store.practice('demo'))!.revision
    const refused = [
      await put({ kind: 'words', key: 'fit-note-new', value: ['crushing chest pain'] }),
      await put({
        kind: 'say',
        key: 'sore-throat/pf-sore-throat',
        value: { say: 'We are fully booked {by}.', over },
      }),
      await put({ kind: 'notes', key: 'croup', value: 'Mrs A, 943 476 5919' }),
      await put({ kind: 'hidden', key: 'gone', value: true }),
    ]
    expect(refused.map(({ status }) => status)).toEqual([422, 422, 422, 422])
    expect((await refused[0]!.json()).problems[0].message).toContain('emergency card')
    expect((await put({ kind: 'opening', key: 'croup', value: 'x' } as unknown as OwnChange)).status).toBe(
      400,
    )
    expect((await server.store.practice('demo'))!.revision).toBe(before)
  })
  it('leaves out a topic that leads to 999 only for who read what is lost, and the history has it', async () => {
    const hide = (key: string, more = {}) => put({ kind: 'hidden', key, value: true, ...more } as OwnChange)
    for (const key of ['chest-pain', 'suicidal-thoughts']) {
      const refused = await hide(key)
      expect(refused.status, key).toBe(422)
      expect((await refused.json()).error).toMatch(/may lead to 999.*the search and the emergency card still/)
    }
    expect((await hide('ear-wax')).status).toBe(200)
    expect((await hide('chest-pain', { told: true })).status).toBe(200)
    expect((await overrides()).hidden).toEqual({ 'ear-wax': true, 'chest-pain': true })
    expect((await history()).revisions[0].what).toBe(
      'read what is lost and left out of the groups: Chest pain',
    )
    expect((await put({ kind: 'hidden', key: 'chest-pain', value: null }, true)).status).toBe(200)
  })
  it('is never overwritten unseen by a second lead', async () => {
    expect((await put({ kind: 'notes', key: 'croup', value: 'One.' })).status).toBe(200)
    expect((await put({ kind: 'notes', key: 'croup', value: 'Two.' })).status).toBe(409)
    expect((await overrides()).notes).toEqual({ croup: 'One.' })
    expect((await put({ kind: 'notes', key: 'croup', value: 'Two.' }, 'One.')).status).toBe(200)
  })
  it('is undone one thing at a time, while other things were changed since, and shown in the history', async () => {
    const { booking } = await overrides()
    await put({ kind: 'notes', key: 'croup', value: 'One.' })
    const first = (await server.store.practice('demo'))!.revision
    await put({ kind: 'hidden', key: 'croup', value: true, told: true } as OwnChange)
    await put({ kind: 'notes', key: 'sore-throat', value: 'Two.' })
    expect((await history(`/${first}`)).guidance).toEqual([{ kind: 'notes', key: 'croup', after: 'One.' }])
    const undo = await server.lead(cookie, 'POST', '/api/lead/undo', { revision: first, by })
    expect(undo.status).toBe(200)
    expect(await overrides()).toEqual({ booking, hidden: { croup: true }, notes: { 'sore-throat': 'Two.' } })
    expect((await history(`/${first - 1}/back`)).guidance).toEqual([
      { kind: 'hidden', key: 'croup', before: true },
      { kind: 'notes', key: 'sore-throat', before: 'Two.' },
    ])
    await server.lead(cookie, 'POST', '/api/lead/rollback', { revision: first - 1, by })
    expect(await overrides()).toEqual({ booking })
  })
  it('is not undone where that very thing was changed again', async () => {
    await put({ kind: 'notes', key: 'croup', value: 'One.' })
    const first = (await server.store.practice('demo'))!.revision
    await put({ kind: 'notes', key: 'croup', value: 'Two.' }, 'One.')
    expect((await server.lead(cookie, 'POST', '/api/lead/undo', { revision: first, by })).status).toBe(409)
  })
  it('is told beforehand what a phrase would find and take', async () => {
    const tried = async (topic: string, phrase: string) =>
      (await (await server.lead(cookie, 'POST', '/api/lead/guidance/try', { topic, phrase })).json()).tried
    expect(await tried('fit-note-new', 'council absence proof')).toMatchObject({
      finds: ['fit-note-new', expect.anything(), expect.anything()],
    })
    expect((await tried('fit-note-new', 'sore throat')).fault).toContain('more urgent topic')
    for (const topic of ['constructor', '__proto__', 'toString'])
      expect((await tried(topic, 'council absence proof')).fault).toContain('no such topic')
  })
  it('may be read and not changed by whoever may only look', async () => {
    const reader = await server.logIn('demo', { name: 'Bo Ray', role: 'read-only' })
    expect((await put({ kind: 'hidden', key: 'croup', value: true }, null, reader)).status).toBe(403)
  })
})

describe('the notes of a network', () => {
  const keep = async (key: string, value: string, base: string | null = null) =>
    expect((await put({ kind: 'notes', key, value }, base, await server.logIn('net'))).status).toBe(200)
  const hillNow = async () => (await server.store.practice('hill'))!
  const look = async (body: object) =>
    server.lead(await server.logIn('hill'), 'POST', '/api/lead/network/note', { ...body, by })
  const newest = async () =>
    (await (await server.lead(await server.logIn('hill'), 'GET', '/api/lead/history')).json()).revisions[0]

  it('stand at no practice until a lead there takes them, by name, and go when one leaves', async () => {
    const { revision } = await hillNow()
    await keep('fit-note-new', 'Ask the hub.')
    expect((await hillNow()).revision).toBe(revision)
    const hill = await server.logIn('hill')
    const { notes, safety } = await (await server.lead(hill, 'GET', '/api/lead/network')).json()
    expect({ notes, safety }).toEqual({ notes: { 'fit-note-new': 'Ask the hub.' }, safety: {} })
    const one = { key: 'fit-note-new', use: 'take' }
    expect((await look({ ...one, text: 'Something else.' })).status).toBe(409)
    expect((await look({ ...one, text: 'Ask the hub.' })).status).toBe(200)
    expect((await hillNow()).networkNotes).toEqual({ 'fit-note-new': 'Ask the hub.' })
    expect(await newest()).toMatchObject({
      what: 'took the note of Town network on Fit note, over 7 days',
      person: 'Ann Lee',
    })
    // Undone here alone, the note is kept away here; the network keeps it.
    await server.lead(hill, 'POST', '/api/lead/undo', { revision: (await newest()).revision, by })
    expect((await overrides('hill')).notes).toEqual({ 'fit-note-new': '' })
    expect((await hillNow()).seenNotes).toBeUndefined()
    await server.lead(hill, 'POST', '/api/lead/network/leave', { by })
    expect((await hillNow()).networkNotes).toBeUndefined()
  })
  it('stand at once as a safety notice, also where a practice joins, and do not come back once put away', async () => {
    await keep('croup', 'Recall of inhaler X.')
    const net = await server.logIn('net')
    expect((await put({ kind: 'safety', key: 'croup', value: true }, null, net)).status).toBe(200)
    expect((await hillNow()).safetyNotes).toEqual({ croup: 'Recall of inhaler X.' })
    expect((await newest()).what).toBe('Town network: made a safety notice of the note on Barking cough')
    const { token } = await deskOf('hill')
    const headers = { authorization: `Bearer ${token}` }
    const desk = await (await server.app.request('/api/practice', { headers })).json()
    expect(desk.safetyNotes).toEqual({ croup: 'Recall of inhaler X.' })
    const hill = await server.logIn('hill')
    await server.lead(hill, 'POST', '/api/lead/undo', { revision: (await newest()).revision, by })
    expect((await hillNow()).safetyNotes).toBeUndefined()
    await keep('sore-throat', 'Another.')
    expect((await hillNow()).safetyNotes).toBeUndefined()
    await keep('croup', 'Recall of inhaler Y.', 'Recall of inhaler X.')
    expect((await hillNow()).safetyNotes).toEqual({ croup: 'Recall of inhaler Y.' })
    expect((await look({ key: 'croup', text: 'Recall of inhaler Y.', use: 'leave' })).status).toBe(200)
    expect((await hillNow()).safetyNotes).toBeUndefined()
    expect((await newest()).what).toBe('put away the safety notice of Town network on Barking cough')
    const { code } = await (await server.lead(net, 'POST', '/api/lead/network/code', {})).json()
    await server.lead(hill, 'POST', '/api/lead/network/leave', { by })
    await server.lead(hill, 'POST', '/api/lead/network/join', { code, by })
    const joined = await hillNow()
    expect([joined.networkNotes, joined.safetyNotes]).toEqual([undefined, { croup: 'Recall of inhaler Y.' }])
  })
  it('are a safety notice of a network alone, and of a note that is there', async () => {
    expect((await put({ kind: 'safety', key: 'croup', value: true })).status).toBe(422)
    const net = await server.logIn('net')
    expect((await put({ kind: 'safety', key: 'croup', value: true }, null, net)).status).toBe(422)
  })
  it('are all that a network keeps of the guidance', async () => {
    const net = await server.logIn('net')
    expect((await put({ kind: 'hidden', key: 'croup', value: true }, null, net)).status).toBe(422)
  })
})
