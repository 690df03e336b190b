import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { verifyLines } from '#server/operate/audit-lines.ts'
import { removePractice } from '#server/operate/remove-practice.ts'
import { commandLine } from '#server/store/audit/doer.ts'
import { backUp, restore } from '#server/store/copies/copy.ts'
import { content } from '../../content/sample.ts'
import { bodyFor, feet } from '../access/every-route.ts'
import { onPostgres } from '../fresh-place.ts'
import { send, type TestServer, testServer } from '../test-server.ts'

const CELL = 't1/sore-throat/pf-sore-throat/accepted'
let server: TestServer
let ann = ''
let token = ''

/** All that a practice can have: people with their ways in, desks, codes, counts, words of staff. */
beforeEach(async () => {
  server = await testServer([
    { ...emptyPractice('net', 'Town network', 'network'), services: [{ ...feet, id: 'shared' }] },
    { ...emptyPractice('hill', 'Hill Surgery'), network: 'net', services: [feet] },
    { ...emptyPractice('dale', 'Dale Surgery'), network: 'net', services: [feet] },
  ])
  await server.store.saveRelease('one', keySetOf(content.release, []))
  ann = await server.logIn('hill')
  token = await filled('hill', ann)
  await filled('dale', await server.logIn('dale', { name: 'Ben Ode' }))
})
afterEach(() => server.stop())

async function filled(practice: string, lead: string): Promise<string> {
  const own = server.store.of(practice)
  const asLead = async (method: string, path: string, body?: object) => {
    const answer = await server.lead(lead, method, `/api/lead/${path}`, body)
    expect(answer.status, path).toBe(200)
    return answer.json()
  }
  const { token } = await own.joinDesk(server.clock.now)
  const asDesk = async (method: string, path: string, body: object) => {
    const headers = { authorization: `Bearer ${token}` }
    const answer = await server.app.request(`/api/${path}`, send(method, body, headers))
    expect(answer.status, path).toBe(200)
  }
  await asLead('POST', 'enrolment-code')
  await asLead('POST', 'lasting-code', { name: 'Back desk', forgets: true })
  await asLead('POST', 'people', { name: 'Cat Day', role: 'lead', email: '' })
  await asLead('POST', 'reader')
  await asLead('PUT', 'board', bodyFor('PUT', '', '/api/lead/board') as object)
  await asDesk('POST', 'services/feet/full', {
    id: randomUUID(),
    until: '2026-11-24T18:00',
    at: '2026-11-24T10:15',
  })
  await asDesk('POST', 'suggestions', { id: randomUUID(), text: 'Put the pharmacy first.' })
  const [suggestion] = (await asLead('GET', 'suggestions')).suggestions
  await asLead('POST', `suggestions/${suggestion.id}/answer`, { outcome: 'passed-on', answer: '' })
  const week = { week: '2026-W48', key: randomUUID().replaceAll('-', ''), counts: { [CELL]: 3 }, undone: {} }
  await asDesk('PUT', 'tallies', { practice, weeks: [week] })
  await own.newLogIn(server.clock.now)
  return token
}

/** Every row of every table that one of these words stands in, as text. */
async function rowsWith(...words: string[]): Promise<string[]> {
  return server.past(async (db) => {
    const found: string[] = []
    for (const [table] of await db.tables())
      for (const row of await db.all<object>(`SELECT * FROM ${table}`)) {
        const text = JSON.stringify(Object.values(row))
        if (words.some((word) => text.includes(word))) found.push(`${table} ${text}`)
      }
    return found.sort()
  })
}
const tablesOf = (rows: readonly string[]) => [...new Set(rows.map((row) => row.split(' ')[0]!))].sort()
const remove = (id: string, name?: string) =>
  removePractice(
    server.store,
    { id, meant: name === undefined ? {} : { name }, now: server.clock.now },
    async () => undefined,
  )

it('takes every row of a practice away and leaves those of others, and the audit says so', async () => {
  const own = server.store.of('hill')
  const ids = [...(await own.people()), ...(await own.desks())].map(({ id }) => id)
  const words = ['"hill"', 'lead of hill', ...ids]
  const others = async () => (await rowsWith('"dale"', '"net"')).filter((row) => !row.includes('"hill"'))
  const before = await others()
  expect(tablesOf(await rowsWith(...words))).toEqual(
    expect.arrayContaining(
      'audit_entry board_field desk_use device enrolment full_until log_in part person practice reader revision session standing_join suggestion tally'.split(
        ' ',
      ),
    ),
  )
  expect(await remove('hill', 'Hill Surgery')).toMatch(/^Hill Surgery was removed\. /)
  expect(tablesOf(await rowsWith(...words))).toEqual(['audit_entry'])
  expect(await others()).toEqual(before)
  expect((await own.wholeAudit()).at(-1)).toMatchObject({ what: 'practice-removed', name: 'command line' })
  const { lines, whole } = await verifyLines(server.store, [])
  expect(lines.filter((line) => line.startsWith('hill:'))).toHaveLength(1)
  expect(whole).toBe(true)
})

it('tells its desks and people in a sentence, in every process, and keeps nothing that was on its way', async () => {
  const { app, store } = await server.beside()
  const sync = {
    ...{ practice: 'hill', desk: (await store.of('hill').desks())[0]!.id, day: '2026-11-24' },
    ...{ week: '2026-W48', taken: [{ week: '2026-W48', key: 'k', counts: { [CELL]: 1 }, undone: {} }] },
    ...{ refused: [], book: undefined, notTaken: [], last: true },
  }
  await remove('hill', 'Hill Surgery')
  expect((await store.of('hill').takeSync(sync)).kept).toEqual([])
  expect(tablesOf(await rowsWith('"hill"'))).toEqual(['audit_entry'])
  const follow = await app.request('/api/follow', { headers: { authorization: `Bearer ${token}` } })
  // The epoch of the very book it wrote in: by that a desk says that it was removed.
  expect([follow.status, await follow.json()]).toEqual([
    401,
    { error: expect.stringMatching(/not joined to a practice/), epoch: await store.bookEpoch() },
  ])
  expect((await server.lead(ann, 'GET', '/api/lead/practice')).status).toBe(401)
})

it('removes nothing unless its own name is typed, and no network that has practices', async () => {
  const rows = await rowsWith('"hill"', '"net"')
  await expect(remove('hill')).rejects.toThrow(/^Nobody answered, so nothing was removed\. .*--yes/)
  await expect(remove('hill', 'Hill')).rejects.toThrow('"Hill" is not its name, which is "Hill Surgery".')
  await expect(remove('nowhere', 'x')).rejects.toThrow('There is no practice "nowhere".')
  await expect(remove('net', 'Town network')).rejects.toThrow(
    /^Town network still has practices: dale, hill\. /,
  )
  expect(await rowsWith('"hill"', '"net"')).toEqual(rows)
})

it('says what goes before it asks', async () => {
  let asked = ''
  const meant = {}
  await removePractice(server.store, { id: 'hill', meant, now: server.clock.now }, async (question) => {
    asked = question
    return 'Hill Surgery'
  })
  expect(asked).toMatch(/all that is kept of Hill Surgery: .*2 people.* 1 desks, 1 tables of counts, 2 sugg/)
})

it('lets a practice of the same id begin anew, whose revisions are no old ones', async () => {
  const { store } = await server.beside()
  expect((await store.practice('hill'))!.name).toBe('Hill Surgery')
  await remove('hill', 'Hill Surgery')
  expect(
    await server.store.addPractice(emptyPractice('hill', 'New Hill'), commandLine(server.clock.now)),
  ).toBe(true)
  expect(await store.practice('hill')).toMatchObject({ name: 'New Hill', services: [], revision: 2 })
  expect((await verifyLines(server.store, [])).whole).toBe(true)
})

it('comes back with a backup from before, which says so', async () => {
  const copy = join(server.folder, 'copy')
  await backUp(server.where, copy)
  await remove('hill', 'Hill Surgery')
  if (!onPostgres) await server.store.close()
  const by = commandLine(server.clock.now)
  const { again } = await restore(copy, server.where, { aside: join(server.folder, 'aside'), by })
  if (!onPostgres) await server.restart()
  expect(again).toEqual(['all of Hill Surgery (npm run -s practice -- remove --id hill)'])
  expect((await server.store.practice('hill'))!.name).toBe('Hill Surgery')
  expect((await verifyLines(server.store, [])).whole).toBe(true)
})

it('is missed where a practice is gone without an entry', async () => {
  await server.past((db) => db.write((sql) => sql.run("DELETE FROM practice WHERE id = 'hill'")))
  const { lines, whole } = await verifyLines(server.store, [])
  expect(lines).toContain('  It is not here any more, and no entry says who removed it.')
  expect(whole).toBe(false)
})
