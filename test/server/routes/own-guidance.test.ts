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
const over = releaseLine(content.release, { topic: 'sore-throat', help: 'pf-sore-throat' })!

describe('what a practice makes its own in the guidance', () => {
  it('is saved one thing at a time, reaches its desks, and stands in history and audit with the name', async () => {
    const before = (await server.store.practice('demo'))!
    expect((await put({ kind: 'hidden', key: 'croup', value: true })).status).toBe(200)
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
    expect(revisions[4].what).toBe('left out of the groups: Barking cough')
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
    await put({ kind: 'hidden', key: 'croup', value: true })
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
  it('come to its practices with their next revision, and go when one leaves', async () => {
    const net = await server.logIn('net')
    const hill = await server.logIn('hill')
    expect((await put({ kind: 'notes', key: 'fit-note-new', value: 'Ask the hub.' }, null, net)).status).toBe(
      200,
    )
    const now = (await server.store.practice('hill'))!
    expect(now.networkNotes).toEqual({ 'fit-note-new': 'Ask the hub.' })
    expect(now.overrides).toEqual({})
    const { revisions } = await (await server.lead(hill, 'GET', '/api/lead/history')).json()
    expect(revisions[0].what).toBe('Town network: changed the note on Fit note, over 7 days')
    // Undone here alone, the note is kept away here; the network keeps it.
    await server.lead(hill, 'POST', '/api/lead/undo', { revision: revisions[0].revision, by })
    expect((await overrides('hill')).notes).toEqual({ 'fit-note-new': '' })
    await server.lead(hill, 'POST', '/api/lead/network/leave', { by })
    expect((await server.store.practice('hill'))!.networkNotes).toBeUndefined()
    const { code } = await (await server.lead(net, 'POST', '/api/lead/network/code', {})).json()
    await server.lead(hill, 'POST', '/api/lead/network/join', { code, by })
    expect((await server.store.practice('hill'))!.networkNotes).toEqual({ 'fit-note-new': 'Ask the hub.' })
  })
  it('are all that a network keeps of the guidance', async () => {
    const net = await server.logIn('net')
    expect((await put({ kind: 'hidden', key: 'croup', value: true }, null, net)).status).toBe(422)
  })
})
