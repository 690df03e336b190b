import { Hono } from 'hono'
import {
  array,
  boolean,
  check,
  integer,
  maxLength,
  maxValue,
  minValue,
  number,
  object,
  optional,
  pipe,
  record,
  regex,
  string,
} from 'valibot'
import { addDays, isIsoWeek, isoWeek, londonNow } from '#core/clock/wall-clock.ts'
import type { WeekCounters } from '#core/tally/counters.ts'
import { type KnownKeys, validCell } from '#core/tally/keys.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'

/** A busy practice's whole recent state is some 40 kB. */
const LIMIT = 262_144
const WEEKS_BACK = 26

const count = pipe(
  number(),
  integer('a whole number'),
  minValue(0, 'not below 0'),
  maxValue(1_000_000, 'too large'),
)
const cells = record(pipe(string(), maxLength(160, 'too long')), count)
const tallyBody = object({
  weeks: pipe(
    array(
      object({
        week: pipe(string(), check(isIsoWeek, 'a week such as 2026-W48')),
        key: pipe(string(), regex(/^[0-9a-f]{32}$/, 'a random key of 32 hexadecimal digits')),
        counts: cells,
        undone: cells,
      }),
    ),
    maxLength(60, 'at most 60 weeks'),
  ),
  /** More requests of this same sync follow; only the last one completes it. */
  more: optional(boolean()),
})

/** Takes the whole recent state of a desk's counters. Only cells that a published release knows are kept; a request is kept whole or not at all. */
export function tallyRoutes({ store, now }: Deps): Hono<Env> {
  const app = new Hono<Env>()
  app.put('/api/tallies', async (c) => {
    const { weeks, more } = await readBody(c, tallyBody, LIMIT)
    const at = londonNow(now())
    const thisWeek = isoWeek(at)
    const oldest = isoWeek(addDays(at, -7 * WEEKS_BACK))
    const newest = isoWeek(addDays(at, 7))
    refuseUnknown(weeks, await store.knownKeys())
    refuseAhead(weeks, newest)
    const kept = weeks.filter(({ week }) => week >= oldest)
    const clockAhead = weeks.some(({ week }) => week > thisWeek)
    const sync = more ? undefined : { desk: c.var.desk, day: at.slice(0, 10), clockAhead }
    await c.var.own.keepCounts(kept, sync)
    return c.json({
      kept: kept.map(({ week }) => week),
      tooOld: weeks.filter(({ week }) => week < oldest).map(({ week }) => week),
    })
  })
  return app
}

function refuseUnknown(weeks: readonly WeekCounters[], known: KnownKeys): void {
  const named = new Set(
    weeks.flatMap(({ counts, undone }) => [...Object.keys(counts), ...Object.keys(undone)]),
  )
  const cells = [...named].filter((cell) => !validCell(known, cell))
  if (cells.length === 0) return
  throw new Refusal(
    422,
    `${cells.length === 1 ? 'One count is' : `${cells.length} counts are`} not of any published release, the first is "${cells[0]!.slice(0, 60)}". Nothing was kept; send the rest without ${cells.length === 1 ? 'it' : 'them'}.`,
    { cells },
  )
}

function refuseAhead(weeks: readonly WeekCounters[], newest: string): void {
  const ahead = [...new Set(weeks.map(({ week }) => week).filter((week) => week > newest))]
  if (ahead.length === 0) return
  throw new Refusal(
    422,
    `The week ${ahead[0]} is more than seven days ahead. Set this computer's clock; nothing was kept.`,
    { weeks: ahead },
  )
}
