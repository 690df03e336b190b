import { Hono } from 'hono'
import { array, check, maxLength, number, object, optional, picklist, pipe, regex, string } from 'valibot'
import { isIsoWeek, isoWeek } from '#core/clock/iso-week.ts'
import { dateOf, londonNow } from '#core/clock/wall-clock.ts'
import { assumedFault } from '#core/practice/calls/assumed.ts'
import { LOGGED_LENGTH, loggedTextFault } from '#core/practice/calls/logged-text.ts'
import { newLimitsFault } from '#core/practice/calls/new-limits.ts'
import { TRIAL_ENDS, trialFault, withEnd, withTrial, withTrialWords } from '#core/practice/calls/trials.ts'
import { MEASURE_IDS, WATCHED_AT_FIRST, watchedFault } from '#core/practice/calls/watched.ts'
import { canonical } from '#core/practice/canonical.ts'
import { peopleLeft } from '#core/practice/suggestions/people-left.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { by, textWithin } from './body-parts.ts'
import { KNOWN_NAMES } from './suggestions/known-names.ts'

const measure = picklist(MEASURE_IDS, 'the name of a measure')
const watched = pipe(array(object({ measure, beside: measure })), maxLength(9, 'at most 9'))
const from = pipe(
  string(),
  check((text) => isIsoWeek(text), 'a week, like 2026-W48'),
)
const logged = textWithin(LOGGED_LENGTH.most)
const limitsBody = object({ measure, from, why: logged, by })
const limitsBackBody = object({ measure, from, by })
const trialBody = object({
  measure,
  from,
  aim: logged,
  change: logged,
  predict: logged,
  weeks: number(),
  suggestion: optional(pipe(string(), regex(/^[0-9a-f-]{36}$/, 'the id of a suggestion'))),
  by,
})
const endBody = object({ id: textWithin(20), as: picklist(TRIAL_ENDS), learned: logged, by })
const outBody = object({ id: textWithin(20), by })
const wordsBody = object({
  id: textWithin(20),
  aim: logged,
  change: logged,
  predict: logged,
  learned: optional(logged),
  by,
})
const assumedBody = object({ from: number(), to: number(), by })
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

  app.post('/api/lead/calls/limits', async (c) => {
    const { measure, from, why, by } = await readBody(c, limitsBody)
    const at = londonNow(now())
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

  app.post('/api/lead/calls/trials', async (c) => {
    const { suggestion, ...trial } = await readBody(c, trialBody)
    refusePeople([trial.aim, trial.change, trial.predict], londonNow(now()))
    const note = { at: londonNow(now()), by: trial.by, what: 'began to try a change' }
    const saved = await c.var.own.saveRevision(note, (document) => {
      const held = document.trials ?? []
      const fault = trialFault(trial, held)
      if (fault) throw new Refusal(422, fault)
      const begun = { ...trial, ...(suggestion ? { suggestion } : {}) }
      return { ...document, trials: withTrial(held, begun, document.revision) }
    })
    return c.json({ practice: saved })
  })

  app.post('/api/lead/calls/trials/end', async (c) => {
    const { id, ...given } = await readBody(c, endBody)
    const fault = loggedTextFault(given.learned)
    if (fault) throw new Refusal(422, fault)
    const at = londonNow(now())
    refusePeople([given.learned], at)
    const note = { at, by: given.by, what: 'ended the trial of a change' }
    const saved = await c.var.own.saveRevision(note, (document) => {
      const trials = withEnd(document.trials ?? [], id, { ...given, on: dateOf(at) })
      if (!trials) throw new Refusal(409, 'That trial has ended already. Load the page again and look.')
      return { ...document, trials }
    })
    return c.json({ practice: saved })
  })

  app.post('/api/lead/calls/trials/words', async (c) => {
    const { id, by, learned, ...rest } = await readBody(c, wordsBody)
    const words = { ...rest, ...(learned === undefined ? {} : { learned }) }
    const at = londonNow(now())
    const fault = Object.values(words).map(loggedTextFault).find(Boolean)
    if (fault) throw new Refusal(422, fault)
    refusePeople(Object.values(words), at)
    const note = { at, by, what: 'changed the words of a trial' }
    const saved = await c.var.own.saveRevision(note, (document) => {
      const trials = withTrialWords(document.trials ?? [], id, words)
      if (!trials) throw changedMeanwhile()
      return { ...document, trials }
    })
    return c.json({ practice: saved })
  })

  app.post('/api/lead/calls/trials/out', async (c) => {
    const { id, by } = await readBody(c, outBody)
    const note = { at: londonNow(now()), by, what: 'took a trial out of the log' }
    const saved = await c.var.own.saveRevision(note, (document) => ({
      ...document,
      trials: (document.trials ?? []).filter((one) => one.id !== id),
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
  return app
}

/** Refuses words of a log that may be shared where they hold what is never kept of a person; names are asked about on the page. */
function refusePeople(texts: readonly string[], at: string): void {
  const found = texts.flatMap((text) => peopleLeft(text, [], dateOf(at), KNOWN_NAMES).leaveOut)
  if (found.length > 0)
    throw new Refusal(
      422,
      `Take this out, it may tell who a patient is: ${found.map(({ text }) => text).join(', ')}.`,
    )
}

function changedMeanwhile(): Refusal {
  return new Refusal(409, 'Someone else changed this while you had it open. Load the page again and look.')
}
