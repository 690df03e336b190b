import { Hono } from 'hono'
import { array, maxLength, number, object, pipe } from 'valibot'
import { isoWeek } from '#core/clock/iso-week.ts'
import { dateOf, londonNow } from '#core/clock/wall-clock.ts'
import { assumedFault } from '#core/practice/calls/assumed.ts'
import { newLimitsFault } from '#core/practice/calls/new-limits.ts'
import { WATCHED_AT_FIRST, watchedFault } from '#core/practice/calls/watched.ts'
import { canonical } from '#core/practice/canonical.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { by } from './body-parts.ts'
import { changedMeanwhile, from, logged, measure, trialRoutes } from './calls-trials.ts'
import { refusePeople } from './suggestions/refuse-people.ts'

const watched = pipe(array(object({ measure, beside: measure })), maxLength(9, 'at most 9'))
const limitsBody = object({ measure, from, why: logged, by })
const limitsBackBody = object({ measure, from, by })
const assumedBody = object({ from: number(), to: number(), by })
const watchedBody = object({ watched, base: watched, by })

/** What a practice decides about its calls: saved as revisions, like everything that a lead changes, and kept from its desks. */
export function callsKeptRoutes(deps: Deps): Hono<Env> {
  const app = new Hono<Env>()
  const { now } = deps

  app.put('/api/lead/calls/watched', async (c) => {
    const body = await readBody(c, watchedBody)
    const fault = watchedFault(body.watched)
    if (fault) throw new Refusal(422, fault)
    const note = { at: londonNow(now()), by: body.by, what: 'chose what to watch' }
    const saved = await c.var.own.saveRevision(note, (document) => {
      if (canonical(document.watched ?? WATCHED_AT_FIRST) !== canonical(body.base)) throw changedMeanwhile()
      return { ...document, watched: body.watched }
    })
    return c.json({ practice: saved })
  })

  app.post('/api/lead/calls/limits', async (c) => {
    const { measure, from, why, by } = await readBody(c, limitsBody)
    const at = londonNow(now())
    refusePeople([why], at)
    const saved = await c.var.own.saveRevision({ at, by, what: 'drew new limits on a chart' }, (document) => {
      const held = document.newLimits ?? []
      const fault = newLimitsFault({ measure, from, why }, held, isoWeek(at))
      if (fault) throw new Refusal(422, fault)
      const decision = { measure, from, why: why.trim(), on: dateOf(at), by }
      return { ...document, newLimits: [...held, decision] }
    })
    return c.json({ practice: saved })
  })

  app.post('/api/lead/calls/limits/back', async (c) => {
    const { measure, from, by } = await readBody(c, limitsBackBody)
    const note = { at: londonNow(now()), by, what: 'took new limits on a chart back' }
    const saved = await c.var.own.saveRevision(note, (document) => ({
      ...document,
      newLimits: (document.newLimits ?? []).filter((one) => one.measure !== measure || one.from !== from),
    }))
    return c.json({ practice: saved })
  })

  app.put('/api/lead/calls/assumed', async (c) => {
    const { by, ...assumed } = await readBody(c, assumedBody)
    const fault = assumedFault(assumed)
    if (fault) throw new Refusal(422, fault)
    const note = { at: londonNow(now()), by, what: 'changed what is assumed of appointments' }
    const saved = await c.var.own.saveRevision(note, (document) => ({ ...document, assumed }))
    return c.json({ practice: saved })
  })
  app.route('/', trialRoutes(deps))
  return app
}
