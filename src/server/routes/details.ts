import { Hono } from 'hono'
import {
  array,
  boolean,
  type InferOutput,
  maxLength,
  nullable,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  strictTuple,
  string,
  union,
} from 'valibot'
import { DIVISIONS } from '#core/clock/bank-holidays.ts'
import { londonNow } from '#core/clock/wall-clock.ts'
import { canonical } from '#core/practice/canonical.ts'
import { checkPractice, detailsOf, type PracticeDetails, withDetails } from '#core/practice/practice-check.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { by, byName, place, specialDays, textWithin } from './body-parts.ts'

const LIMIT = 64_000
const MOST_NOT_NEEDED = 200

const text = textWithin(1000)
/** Up to three times of one day, each an opening and a closing. */
const dayHours = union([
  strictTuple([text, text]),
  strictTuple([text, text, text, text]),
  strictTuple([text, text, text, text, text, text]),
])
const details = object({
  name: text,
  phone: text,
  address: text,
  place: optional(place),
  coreHours: pipe(array(nullable(dayHours)), maxLength(7, 'seven days, Monday first')),
  specialDays,
  meant: optional(text),
  division: picklist(DIVISIONS, `one of ${DIVISIONS.join(', ')}`),
  freshness: optional(object({ lastAfter: number(), hideAfter: number() })),
  settings: byName(1000, number()),
})
const detailsBody = object({ details, base: details, by })
const neededBody = object({
  id: pipe(
    string(),
    maxLength(60, 'at most 60 characters'),
    regex(/^(gap:)?[a-z0-9-]+$/, 'the id of a step'),
  ),
  notNeeded: boolean(),
  by,
})

/** The practice's own details, and what it says it does not have: saved as revisions, like everything that a lead changes. */
export function detailsRoutes({ now, settings }: Deps): Hono<Env> {
  const app = new Hono<Env>()

  app.put('/api/lead/practice/details', async (c) => {
    const body = await readBody(c, detailsBody, LIMIT)
    const next = toDetails(body.details)
    const problems = checkPractice(next, settings ?? {}, {
      today: londonNow(now()).slice(0, 10),
      held: toDetails(body.base),
    })
    if (problems.length > 0)
      throw new Refusal(422, `Nothing was saved yet. ${problems[0]!.message}`, { problems })
    const saved = await c.var.own.saveRevision(
      { at: londonNow(now()), by: body.by, what: 'changed the details of the practice' },
      (document) => {
        if (canonical(detailsOf(document)) !== canonical(toDetails(body.base)))
          throw new Refusal(
            409,
            'Someone else changed these details while you had them open. Look at both versions and save again.',
            { current: detailsOf(document) },
          )
        return withDetails(document, next)
      },
    )
    return c.json({ practice: saved })
  })

  app.put('/api/lead/practice/not-needed', async (c) => {
    const { id, notNeeded, by } = await readBody(c, neededBody)
    const what = notNeeded ? `said that "${id}" is not here` : `took back that "${id}" is not here`
    const saved = await c.var.own.saveRevision({ at: londonNow(now()), by, what }, (document) => {
      const others = (document.notNeeded ?? []).filter((one) => one !== id)
      if (others.length >= MOST_NOT_NEEDED)
        throw new Refusal(422, `At most ${MOST_NOT_NEEDED} steps can be left out. Take one back first.`)
      return { ...document, notNeeded: notNeeded ? [...others, id] : others }
    })
    return c.json({ practice: saved })
  })
  return app
}

/** Details from the wire as our own: what was left out stays left out. */
function toDetails(body: InferOutput<typeof details>): PracticeDetails {
  return JSON.parse(JSON.stringify(body)) as PracticeDetails
}
