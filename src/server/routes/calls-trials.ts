import { Hono } from 'hono'
import { check, number, object, optional, picklist, pipe, regex, string } from 'valibot'
import { isIsoWeek } from '#core/clock/iso-week.ts'
import { dateOf, londonNow } from '#core/clock/wall-clock.ts'
import { LOGGED_LENGTH, loggedTextFault } from '#core/practice/calls/logged-text.ts'
import { TRIAL_ENDS, trialFault, withEnd, withTrial, withTrialWords } from '#core/practice/calls/trials.ts'
import { MEASURE_IDS } from '#core/practice/calls/watched.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { by, textWithin } from './body-parts.ts'
import { refusePeople } from './suggestions/refuse-people.ts'

/** The name of a measure of calls, in a body. */
export const measure = picklist(MEASURE_IDS, 'the name of a measure')
/** The week from which something holds, in a body. */
export const from = pipe(
  string(),
  check((text) => isIsoWeek(text), 'a week, like 2026-W48'),
)
/** A text that is kept in a log, in a body. */
export const logged = textWithin(LOGGED_LENGTH.most)
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

/** The log of changes that a practice tries: begin one, end it, change its words, take it out. */
export function trialRoutes({ now }: Deps): Hono<Env> {
  const app = new Hono<Env>()

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
  return app
}

/** Refuses a change of what somebody else has changed since it was read. */
export function changedMeanwhile(): Refusal {
  return new Refusal(409, 'Someone else changed this while you had it open. Load the page again and look.')
}
