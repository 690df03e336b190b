import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { weekPageOut } from '#server/calls/week-out.ts'
import { content } from '../../content/sample.ts'
import { type TestServer, testServer } from '../test-server.ts'

const HERE = 'http://localhost:3000/lead'
const SITE = 'https://desk.example.org/lead'
let server: TestServer
beforeEach(async () => {
  server = await testServer([emptyPractice('hill', 'Hill')])
})
afterEach(() => server.stop())

const count = (n: number) =>
  server.past((db) =>
    db.write(async (sql) => {
      await sql.run('DELETE FROM tally')
      await sql.run(
        "INSERT INTO tally (practice, week, key, sheet, cells) VALUES ('hill', '2026-W47', 'k', 't1', ?)",
        JSON.stringify({ 'sore-throat/pf-sore-throat/accepted': [n, 0] }),
      )
    }),
  )
const out = async (lead: string, name = 'Hill') =>
  weekPageOut(
    server.store,
    { ...(await server.store.practice('hill'))!, name },
    {
      at: '2026-11-24T10:15',
      year: undefined,
      places: content.release.destinations,
      lead,
      language: 'en',
    },
  )

it('keeps what the page says, and neither the address nor the name under which it was first asked for', async () => {
  await count(62)
  const first = await out(HERE)
  await count(90)
  const second = await out(SITE, 'Hill Surgery')
  expect(second.sentences).toEqual(first.sentences)
  expect(second.practice).toBe('Hill Surgery')
  expect(second.notes.at(-1)).toContain(SITE)
  expect(second.notes.join(' ')).not.toContain(HERE)
})
it('keeps no page while nothing was counted', async () => {
  expect((await out(SITE)).told).toBe(false)
  await count(62)
  expect((await out(SITE)).sentences[0]).toContain('60 calls')
})
