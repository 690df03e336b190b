import fc from 'fast-check'
import { expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { applyChanges, type DeskPractice } from '#core/practice/practice-changes.ts'
import type { Service } from '#core/practice/service.ts'
import { footClinic } from '../../content/foot-clinic.ts'
import { send, testServer } from '../test-server.ts'

const by = 'practice manager'
const record = (id: string, cost: string): Service => ({
  ...footClinic,
  id,
  name: `Service ${id}`,
  cost,
  checked: { on: '2026-11-01', by },
})

/** One thing that a lead of the practice or of the network does. */
const step = fc.record({
  who: fc.constantFrom('practice' as const, 'network' as const),
  what: fc.constantFrom(
    'save',
    'save',
    'remove',
    'import',
    'check',
    'take',
    'hide',
    'show',
    'settle',
    'reset',
    'undo',
    'rollback',
    'leave',
    'join',
  ),
  id: fc.constantFrom('a', 'b', 'c'),
  cost: fc.constantFrom('Free', 'Two pounds', 'Five pounds'),
  back: fc.integer({ min: 1, max: 4 }),
})

it('comes through whatever two leads do in whatever order: no fault, nothing twice, and the desk always has what was published', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const server = await testServer([
        { ...emptyPractice('net', 'Network', 'network'), services: [record('a', 'Free')] },
        { ...emptyPractice('one', 'One'), network: 'net' },
      ])
      const { store, app } = server
      const fine = (answer: Response, asked: string) => {
        expect(answer.status, asked).toBeLessThan(500)
        return answer
      }
      const logIn = async (practice: string) => {
        const cookie = await server.logIn(practice)
        return async (method: string, path: string, body?: unknown) =>
          fine(await server.lead(cookie, method, path, body), `${method} ${path}`)
      }
      const leads = { practice: await logIn('one'), network: await logIn('net') }
      const { code } = await (await leads.practice('POST', '/api/lead/enrolment-code')).json()
      const { token } = await (await app.request('/api/enrol', send('POST', { code }))).json()
      const desk = async (path: string) =>
        fine(await app.request(path, { headers: { authorization: `Bearer ${token}` } }), path)
      let held: DeskPractice = await (await desk('/api/practice')).json()

      for (const { who, what, id, cost, back } of steps) {
        const lead = leads[who]
        const own = (await store.practice(who === 'practice' ? 'one' : 'net'))!
        const base = own.services.find((one) => one.id === id) ?? null
        if (what === 'save')
          await lead('PUT', `/api/lead/services/${id}`, { service: { ...record(id, cost) }, base, by })
        if (what === 'remove' && base) await lead('DELETE', `/api/lead/services/${id}`, { base, by })
        if (what === 'import')
          await lead('POST', '/api/lead/services/import', {
            services: [record(id, cost), record(`${id}-more`, cost)],
            base: own.revision,
            by,
          })
        if (what === 'check') await lead('POST', '/api/lead/services/checked', { ids: [id], how: 'rang', by })
        if (['take', 'hide', 'show', 'settle', 'reset'].includes(what))
          await leads.practice('POST', '/api/lead/network/use', { ids: [id], use: what, by })
        const revision = Math.max(1, own.revision - back + 1)
        if (what === 'undo') await lead('POST', '/api/lead/undo', { revision, by })
        if (what === 'rollback') await lead('POST', '/api/lead/rollback', { revision, by })
        if (what === 'leave') await leads.practice('POST', '/api/lead/network/leave', { by })
        if (what === 'join') {
          const made = await (await leads.network('POST', '/api/lead/network/code')).json()
          await leads.practice('POST', '/api/lead/network/join', { code: made.code, by })
        }
        await leads.practice('GET', '/api/lead/network')

        const now = (await store.practice('one'))!
        const ids = now.services.map((one) => one.id)
        expect(new Set(ids).size).toBe(ids.length)
        const taken = Object.values(now.shared ?? {}).flatMap((use) => (use.use === 'taken' ? use.as : []))
        expect(ids).toEqual(expect.arrayContaining(taken))
        expect(new Set(taken).size).toBe(taken.length)
        const { version, revision: newest } = held
        const query = new URLSearchParams({ id: 'one', revision: String(newest), version: version! })
        const answer = await desk(`/api/practice/changes?${query}`)
        if (answer.status === 200) held = applyChanges(held, await answer.json())!
        else expect(answer.status).toBe(204)
        expect(held).toEqual(await (await desk('/api/practice')).json())
      }
      await server.stop()
    }),
    { seed: 11, numRuns: 40 },
  )
})
