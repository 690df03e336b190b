import type { Context } from 'hono'
import {
  array,
  check,
  integer,
  maxLength,
  maxValue,
  minValue,
  number,
  object,
  optional,
  pipe,
  regex,
  string,
} from 'valibot'
import { isDate, londonNow } from '#core/clock/wall-clock.ts'
import { endOf } from '#core/practice/full-times.ts'
import type { Deps, Env } from './deps.ts'
import { Refusal } from './refusal.ts'

const MINUTE_MS = 60_000
const SLACK_MS = 15 * MINUTE_MS
/** Far more minutes than a desk keeps anything. */
const MOST_MINUTES = 5_000_000

const count = pipe(number(), integer('a whole number'), minValue(0, 'not below 0'))

/** What everything that a desk sends begins with: an id made there, how many minutes it has waited, the practice it was said in, and the London day on which it was said, where the desk's clock was held against ours. */
export const saidFields = {
  id: pipe(string(), regex(/^[0-9a-f-]{36}$/, 'a random id')),
  waited: optional(pipe(count, maxValue(MOST_MINUTES, 'fewer minutes')), 0),
  day: optional(pipe(string(), check(isDate, 'a day of the calendar'))),
  practice: optional(pipe(string(), maxLength(100, 'at most 100 characters'))),
}
/** A body that holds those fields alone. */
export const saidBody = object(saidFields)
/** The changes of a value that the writer of another knew of. */
export const overField = pipe(array(pipe(string(), maxLength(36, 'an id'))), maxLength(60, 'at most 60'))

/** When something was said, London wall clock, by the server's own clock; the end of its day where that is over, so that the same request sent again on another day belongs to its own. What was said in another practice is refused: a desk may have joined anew since. */
export function saidAt(
  c: Context<Env>,
  { now }: Pick<Deps, 'now'>,
  {
    waited,
    practice,
    day,
  }: {
    readonly waited: number
    readonly practice?: string | undefined
    readonly day?: string | undefined
  },
): string {
  if (practice !== undefined && practice !== c.var.own.id)
    throw new Refusal(409, 'This was said in another practice, so it was not taken.')
  const at = now() - waited * MINUTE_MS
  // A desk's clock may be some minutes behind ours around midnight.
  const over = day !== undefined && day < londonNow(at - SLACK_MS).slice(0, 10)
  return over ? endOf(day) : londonNow(at)
}
