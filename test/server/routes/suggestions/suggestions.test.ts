import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { backUp } from '#server/store/copies/copy.ts'
import { openStore } from '#server/store/store.ts'
import type { SuggestionKept } from '#server/store/suggestions/suggestions.ts'
import { content } from '../../../content/sample.ts'
import { send, type TestServer, testServer } from '../../test-server.ts'

let server: TestServer
let cookie: string
let token: string

beforeEach(async () => {
  server = await testServer([
    emptyPractice('net', 'Anytown network', 'network'),
    { ...content.demo('2026-11-24'), network: 'net' },
    emptyPractice('lone', 'Lone'),
  ])
  await server.store.saveRelease('one', keySetOf(content.release, []))
  cookie = await server.logIn('demo')
  token = (await server.store.of('demo').joinDesk(server.clock.now)).token
})
afterEach(() => server.stop())

const SERVICE = content.demo('2026-11-24').services[0]!.id
const TEXT = 'Put the pharmacy before the ring-back.'
const suggest = (more: object = {}, desk = token) =>
  server.app.request(
    '/api/suggestions',
    send('POST', { id: randomUUID(), text: TEXT, ...more }, { authorization: `Bearer ${desk}` }),
  )
const lead = async (method: string, path: string, body?: unknown, as = cookie) =>
  server.lead(as, method, `/api/lead/suggestions${path}`, body)
const list = async (as = cookie): Promise<SuggestionKept[]> =>
  (await (await lead('GET', '', undefined, as)).json()).suggestions
const one = async (more: object = {}) => {
  expect((await suggest(more)).status).toBe(200)
  return (await list())[0]!
}
const answer = (id: string, body: object, as = cookie) => lead('POST', `/${id}/answer`, body, as)
const follow = async () => {
  const asked = await server.app.request('/api/follow', { headers: { authorization: `Bearer ${token}` } })
  return (await asked.json()).answers
}
/** Every row of the table, past the store. */
const rows = () => server.past((db) => db.all<Record<string, unknown>>('SELECT * FROM suggestion'))

describe('a suggestion', () => {
  it.each(['2020-13-45', '0000-00-00', '2026-02-30'])(
    'of %s, a day that is none, is refused',
    async (day) => {
      expect((await suggest({ day })).status).toBe(400)
    },
  )
  it('is read for people in the digits of every script, and asks about a name of two scripts', async () => {
    for (const text of [
      'Mrs K, ٩٤٣ ٤٧٦ ٥٩١٩, waits',
      'Ring ०७७००९००१२३ back',
      '９４３ ４７６ ５９１９ waits',
    ])
      expect((await suggest({ text })).status, text).toBe(422)
    const text = 'Put \u0430nna before the ring-back.'
    expect(await (await suggest({ text })).json()).toMatchObject({
      found: [{ kind: 'name', text: '\u0430nna' }],
    })
    expect((await suggest({ text, notPeople: ['\u0430nna'] })).status).toBe(200)
  })
  it('is kept once with its day and what it is about, and nothing else', async () => {
    const id = randomUUID()
    const about = { topic: 'sore-throat', service: SERVICE, screen: 'answer' }
    for (let n = 0; n < 2; n++) expect((await suggest({ id, ...about, waited: 5 })).status).toBe(200)
    expect(await list()).toMatchObject([
      { id, said: TEXT, ...about, day: '2026-11-24', outcome: '', from: '' },
    ])
    const [row, ...more] = await rows()
    expect(more).toEqual([])
    const [desk] = await server.store.of('demo').desks()
    expect(JSON.stringify(row)).not.toContain(desk!.id)
    expect(JSON.stringify(row)).not.toMatch(/\d:\d/)
    const used = await server.past((db) => db.all('SELECT * FROM desk_use'))
    expect(used).toEqual([])
  })
  it('names only what there is', async () => {
    const held = await one({ topic: 'julie smith', service: 'nowhere', screen: 'search' })
    expect(held).toMatchObject({ topic: '', service: '', screen: 'search' })
    expect((await suggest({ screen: 'elsewhere' })).status).toBe(400)
  })
  it('may name a topic: its capital makes no person of it', async () => {
    expect((await suggest({ text: 'Gozzle hurts should find Sore throat.' })).status).toBe(200)
  })
  it('that tells who a patient is is refused with the pieces that do', async () => {
    const refused = await suggest({ text: 'Ring Zyta on 01632 960123 before noon.' })
    expect(refused.status).toBe(422)
    expect((await refused.json()).found.map(({ text }: { text: string }) => text)).toEqual([
      '01632 960123',
      'Zyta',
    ])
    const said = { notPeople: ['Zyta', '01632 960123'] }
    expect((await suggest({ text: 'Ring Zyta on 01632 960123.', ...said })).status).toBe(422)
    expect((await suggest({ text: 'Ring Zyta Chemists first.', ...said })).status).toBe(422)
    expect((await suggest({ text: 'Ring Zyta before noon.', ...said })).status).toBe(200)
    expect((await suggest({ text: 'NHS 943 476 5919 waits.' })).status).toBe(422)
    expect((await suggest({ text: 'short' })).status).toBe(422)
    expect(await list()).toHaveLength(1)
  })
  it('comes from a desk of the practice only, and from each desk so often a day', async () => {
    expect((await suggest({}, 'nobody')).status).toBe(401)
    expect((await suggest({ practice: 'lone' })).status).toBe(409)
    const other = (await server.store.of('demo').joinDesk(server.clock.now)).token
    const known = randomUUID()
    for (let n = 0; n < 20; n++) expect((await suggest(n === 0 ? { id: known } : {})).status).toBe(200)
    expect((await suggest()).status).toBe(429)
    // What has come is not refused because of what came after it.
    expect((await suggest({ id: known })).status).toBe(200)
    expect((await suggest({}, other)).status).toBe(200)
    server.clock.now += 86_400_000
    expect((await suggest()).status).toBe(200)
  })
  it('waits at its desk while as many wait here as anybody reads', async () => {
    const own = server.store.of('demo')
    const about = { topic: '', service: '', screen: '', day: '2026-11-24' }
    const many = Array.from({ length: 200 }, () => own.suggest({ id: randomUUID(), said: TEXT, ...about }))
    expect(await Promise.all(many)).not.toContain(false)
    expect((await suggest()).status).toBe(429)
    const [first] = await list()
    await answer(first!.id, { outcome: 'done', answer: 'It comes first from today.' })
    expect((await suggest()).status).toBe(200)
  })
})

describe('an answer', () => {
  it('is kept with who gave it, and every desk hears it without the name', async () => {
    const { id } = await one()
    expect(await follow()).toEqual([])
    const given = { outcome: 'not-now', answer: 'Not now, because the rota changes in spring.' }
    expect((await answer(id, given)).status).toBe(200)
    expect(await list()).toMatchObject([{ id, ...given, answered: '2026-11-24', by: 'Ann Lee' }])
    expect(await follow()).toEqual([{ id, said: TEXT, ...given, on: '2026-11-24' }])
    await answer(id, { outcome: 'done', answer: 'It comes first from today.' })
    expect(await server.store.of('demo').audit({}, 2)).toMatchObject([
      {
        what: 'suggestion-answered',
        name: 'Ann Lee',
        before: 'not-now',
        after: 'done',
      },
      { what: 'suggestion-answered', before: '' },
    ])
    server.clock.now += 100 * 86_400_000
    expect(await follow()).toEqual([])
  })
  it('is a sentence that names nobody', async () => {
    const { id } = await one()
    for (const text of ['', 'Done.', 'We rang 01632 960123 about it.', 'Zyta Krol looks at it.'])
      expect((await answer(id, { outcome: 'done', answer: text })).status, text).toBe(422)
    expect((await answer(id, { outcome: 'removed', answer: 'It is gone from here.' })).status).toBe(400)
    const asked = { outcome: 'done', answer: 'Zyta looks at it.', notPeople: ['Zyta'] }
    expect((await answer(id, asked)).status).toBe(200)
    expect((await answer(randomUUID(), asked)).status).toBe(404)
  })
  it('is given by leads of that practice alone', async () => {
    const { id } = await one()
    const given = { outcome: 'done', answer: 'It comes first from today.' }
    const reads = await server.logIn('demo', { name: 'Rita Reads', role: 'read-only' })
    expect((await answer(id, given, reads)).status).toBe(403)
    expect((await lead('POST', `/${id}/remove`, {}, reads)).status).toBe(403)
    expect(await list(reads)).toHaveLength(1)
    for (const practice of ['lone', 'net']) {
      const other = await server.logIn(practice)
      expect((await answer(id, given, other)).status).toBe(404)
      expect((await lead('POST', `/${id}/remove`, {}, other)).status).toBe(404)
      expect(await list(other)).toEqual([])
    }
    expect((await list())[0]).toMatchObject({ said: TEXT, outcome: '' })
  })
})

describe('what is passed on', () => {
  const passOn = async () => {
    const held = await one({ service: SERVICE })
    expect((await answer(held.id, { outcome: 'passed-on', answer: '' })).status).toBe(200)
    return held.id
  }
  it('is read and answered by the network, and the practice sees its answer', async () => {
    const id = await passOn()
    const net = await server.logIn('net')
    const name = (await server.store.practice('demo'))!.name
    expect(await list(net)).toMatchObject([{ id, said: TEXT, from: name, service: '', outcome: '' }])
    await answer(id, { outcome: 'done', answer: 'All practices have it now.' }, net)
    expect(await list()).toMatchObject([
      { outcome: 'passed-on', networkOutcome: 'done', networkAnswer: 'All practices have it now.' },
    ])
  })
  it('is no longer the network’s to answer once the practice has answered otherwise', async () => {
    const id = await passOn()
    await answer(id, { outcome: 'done', answer: 'It comes first from today.' })
    expect(await list(await server.logIn('net'))).toEqual([])
  })
  it('goes nowhere where there is no network', async () => {
    const lone = await server.logIn('lone')
    const id = randomUUID()
    const about = { topic: '', service: '', screen: '', day: '2026-11-24' }
    await server.store.of('lone').suggest({ id, said: TEXT, ...about })
    expect((await answer(id, { outcome: 'passed-on', answer: '' }, lone)).status).toBe(409)
    expect((await list(lone))[0]).toMatchObject({ outcome: '' })
  })
})

it('is removed with its words for good, at the network too, and does not come back', async () => {
  const { id } = await one()
  await answer(id, { outcome: 'passed-on', answer: '' })
  expect((await lead('POST', `/${id}/remove`, {})).status).toBe(200)
  expect(await list()).toEqual([])
  expect(await list(await server.logIn('net'))).toEqual([])
  expect(await follow()).toEqual([])
  expect((await suggest({ id })).status).toBe(200)
  expect(await list()).toEqual([])
  expect(JSON.stringify(await rows())).not.toContain('pharmacy')
  expect(await server.store.of('demo').audit({}, 1)).toMatchObject([
    { what: 'suggestion-removed', before: '', after: '', name: 'Ann Lee' },
  ])
})
it('leaves none of the words of a suggestion or its answers, in the audit either, once it is removed', async () => {
  const { id } = await one()
  const zyta = {
    outcome: 'done',
    answer: 'Zyta Krol waits no more.',
    notPeople: ['Zyta', 'Krol', 'Zyta Krol'],
  }
  expect((await answer(id, zyta)).status).toBe(200)
  await answer(id, { outcome: 'not-now', answer: 'Not before the spring, because of the rota.' })
  expect((await lead('POST', `/${id}/remove`, {})).status).toBe(200)
  const whole = JSON.stringify([await server.store.of('demo').wholeAudit(), await rows()])
  expect(whole).toContain('suggestion-answered')
  expect(whole).not.toMatch(/Zyta|Krol|spring|pharmacy/)
})
it('is carried by a backup', async () => {
  const { id } = await one()
  const file = `${server.folder}/copy`
  expect(await backUp(server.where, file)).toMatchObject({ suggestion: 1 })
  const copy = await openStore(file)
  expect(await copy.of('demo').suggestionsForLead()).toMatchObject([{ id, said: TEXT }])
  await copy.close()
})

describe('many suggestions', () => {
  const about = { topic: '', service: '', screen: '' }
  it('of one practice hide none of another at the network, and what was answered hides none that waits', async () => {
    const net = server.store.of('net')
    const lone = 'lone'
    await server.past((db) =>
      db.write(async (sql) => {
        for (let n = 0; n < 320; n++)
          await sql.run(
            "INSERT INTO suggestion (practice, id, said, topic, service, screen, day, came_from) VALUES ('net', ?, 'x', '', '', '', '2026-11-24', 'demo')",
            `a-${n}`,
          )
        await sql.run(
          "INSERT INTO suggestion (practice, id, said, topic, service, screen, day, came_from) VALUES ('net', 'honest', 'y', '', '', '', '2026-11-23', ?)",
          lone,
        )
        await sql.run(
          "INSERT INTO suggestion (practice, id, said, topic, service, screen, day, came_from, outcome) VALUES ('net', 'done', 'z', '', '', '', '2026-11-24', ?, 'done')",
          lone,
        )
      }),
    )
    const shown = await net.suggestionsForLead()
    expect(shown).toHaveLength(300)
    expect(shown.filter(({ from }) => from === lone).map(({ id }) => id)).toEqual(['honest'])
    expect(shown.map(({ day }) => day)).toEqual(
      shown
        .map(({ day }) => day)
        .toSorted()
        .toReversed(),
    )
  })
  it('let each desk send two a day while a hundred wait, and what is answered does not count', async () => {
    const own = server.store.of('demo')
    for (let n = 0; n < 100; n++)
      await own.suggest({ id: `waits-${n}`, said: TEXT, ...about, day: '2026-11-24' })
    for (let n = 0; n < 2; n++) expect((await suggest()).status).toBe(200)
    const refused = await suggest()
    expect([refused.status, (await refused.json()).error]).toEqual([
      429,
      'This desk has sent 2 suggestions today. It keeps this one and tries again tomorrow.',
    ])
    const other = (await own.joinDesk(server.clock.now)).token
    expect((await suggest({}, other)).status).toBe(200)
    for (let n = 0; n < 4; n++)
      expect((await answer(`waits-${n}`, { outcome: 'done', answer: 'Yes, we did.' })).status).toBe(200)
    expect((await suggest()).status).toBe(200)
  })
})
