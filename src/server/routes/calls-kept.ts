import { Hono } from 'hono'
import { array, maxLength, object, picklist, pipe } from 'valibot'
import { londonNow } from '#core/clock/wall-clock.ts'
import { MEASURE_IDS, WATCHED_AT_FIRST, watchedFault } from '#core/practice/calls/watched.ts'
import { canonical } from '#core/practice/canonical.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { by } from './body-parts.ts'

const measure = picklist(MEASURE_IDS, 'the name of a measure')
const watched = pipe(array(object({ measure, beside: measure })), maxLength(9, 'at most 9'))
const watchedBody = object({ watched, base: watched, by })

/** What a practice decides about its calls: saved as revisions, like everything that a lead changes, and kept from its desks. */
export function callsKeptRoutes({ now }: Deps): Hono<Env> {
  const app = new Hono<Env>()

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
  return app
}

function changedMeanwhile(): Refusal {
  return new Refusal(409, 'Someone else changed this while you had it open. Load the page again and look.')
}
