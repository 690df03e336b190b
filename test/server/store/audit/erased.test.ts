import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { feet } from '../../access/every-route.ts'
import { type TestServer, testServer } from '../../test-server.ts'

const by = 'practice manager'
const patient = { ...feet, id: 'mrs-jones-daughter', name: 'Mrs Jones daughter' }
let server: TestServer
let ann = ''
beforeEach(async () => {
  server = await testServer([{ ...emptyPractice('one', 'One'), services: [feet] }])
  ann = await server.logIn('one')
})
afterEach(() => server.stop())

const lead = (method: string, path: string, body?: unknown) => server.lead(ann, method, path, body)
const faults = async () => (await server.store.verifyAudit()).flatMap((one) => one.faults)
const erase = async () => (await lead('POST', '/api/lead/history/erase', { id: patient.id })).status
/** All that is kept of the practice, past the store. */
const kept = () =>
  server.past(async (db) =>
    JSON.stringify([
      await db.all('SELECT * FROM part'),
      await db.all('SELECT * FROM revision'),
      await db.all('SELECT * FROM audit_entry'),
    ]),
  )

it('takes a patient who was brought in by mistake out of every version, and notes it without a name', async () => {
  const brought = { services: [patient], base: 1, by }
  expect((await lead('POST', '/api/lead/services/import', brought)).status).toBe(200)
  expect(await erase(), 'one that is here').toBe(409)
  expect((await lead('POST', '/api/lead/undo', { revision: 2, by })).status).toBe(200)
  expect(await kept()).toContain('Mrs Jones')
  expect(await erase()).toBe(200)
  expect(await kept()).not.toMatch(/mrs.jones/i)
  expect(await faults()).toEqual([])
  // Going back to a version that held it brings nobody back, and a desk that had it is sent all of the newest.
  expect((await lead('POST', '/api/lead/rollback', { revision: 2, by })).status).toBe(200)
  const now = (await server.store.practice('one'))!
  expect(now.services.map(({ id }) => id)).toEqual(['feet'])
  expect(await erase(), 'one that is in no version').toBe(409)
})

it('leaves a trace that shows where the history was changed otherwise', async () => {
  await lead('PUT', `/api/lead/services/${patient.id}`, { service: patient, base: null, by })
  await lead('POST', '/api/lead/undo', { revision: 2, by })
  await erase()
  await server.past((db) =>
    db.write((sql) =>
      sql.run("UPDATE part SET document = REPLACE(document, 'feet', 'foot') WHERE id = 'feet'"),
    ),
  )
  expect(await faults()).not.toEqual([])
})
