import { type Context, Hono } from 'hono'
import {
  array,
  boolean,
  custom,
  integer,
  maxLength,
  minValue,
  number,
  object,
  optional,
  picklist,
  pipe,
  regex,
  string,
} from 'valibot'
import { isoWeek } from '#core/clock/iso-week.ts'
import { addDays, londonNow } from '#core/clock/wall-clock.ts'
import { WEEK_REFUSALS } from '#core/tally/held-week.ts'
import { LONGEST_LINE } from '#core/tally/line.ts'
import { sortWeeks } from '#core/tally/sort-weeks.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'

/** A busy practice's whole recent state is some 40 kB. */
const LIMIT = 262_144
const WEEKS_BACK = 26

const name = pipe(string(), maxLength(60, 'too long'))
const whole = pipe(number(), integer(), minValue(0))
const cells = custom<Readonly<Record<string, unknown>>>(
  (sent) => typeof sent === 'object' && sent !== null && !Array.isArray(sent),
  'not a record',
)
const tallyBody = object({
  practice: name,
  /** The book as the desk last saw it. */
  book: optional(
    object({
      epoch: name,
      runs: pipe(array(object({ run: name, syncs: whole })), maxLength(60, 'at most 60 runs')),
    }),
  ),
  // What is in a week is looked at piece by piece, so that one bad cell never stops the rest.
  weeks: pipe(
    array(
      object({
        week: name,
        key: name,
        counts: cells,
        undone: cells,
        line: optional(
          pipe(
            array(object({ live: pipe(string(), regex(/^[0-9a-f]{32}$/, 'a random mark')), change: whole })),
            maxLength(LONGEST_LINE, 'too many copies'),
          ),
        ),
      }),
    ),
    maxLength(60, 'at most 60 weeks'),
  ),
  /** Weeks that the desk holds and that were not taken when it sent them. */
  notTaken: optional(
    pipe(array(object({ week: name, why: picklist(WEEK_REFUSALS) })), maxLength(60, 'at most 60 weeks')),
  ),
  /** More requests of this same sync follow; only the last one completes it. */
  more: optional(boolean()),
})

/** Takes what a desk counted. What cannot be taken is named and left out; the rest is kept. */
export function tallyRoutes({ store, now }: Deps): Hono<Env> {
  const app = new Hono<Env>()
  let around = reckonWeeks(londonNow(now()))
  /** Reckoned once a minute. */
  const weeksAround = (at: string) => {
    if (around.at !== at) around = reckonWeeks(at)
    return around
  }
  const take = async (c: Context<Env>) => {
    const { practice, book, weeks, notTaken = [], more = false } = await readBody(c, tallyBody, LIMIT)
    if (practice !== c.var.own.id)
      throw new Refusal(
        409,
        'These counts were made for another practice. Nothing was kept; send only what was counted for this one.',
      )
    const { at, week, oldest, newest } = weeksAround(londonNow(now()))
    const sorted = sortWeeks(weeks, await store.knownKeys(), { oldest, newest })
    const sync = {
      ...sorted,
      desk: c.var.desk ?? `lead of ${c.var.own.id}`,
      day: at.slice(0, 10),
      week,
      book,
      // Of weeks out of the range this server says itself that it did not take them.
      notTaken: notTaken.filter(({ week }) => week >= oldest && week <= newest),
      last: !more,
    }
    const taken = await c.var.own.takeSync(sync)
    if (!c.var.desk) await c.var.own.noteDone({ what: 'counts-by-file' })
    return c.json(taken)
  }
  app.put('/api/tallies', take)
  // A desk that could not send before it was wiped gave its counts in a file, which a lead brings in.
  app.post('/api/lead/tallies', take)
  return app
}

/** The week of a time, and the oldest and the newest that are taken then. */
function reckonWeeks(at: string) {
  return {
    at,
    week: isoWeek(at),
    oldest: isoWeek(addDays(at, -7 * WEEKS_BACK)),
    newest: isoWeek(addDays(at, 7)),
  }
}
