import { Hono } from 'hono'
import {
  array,
  integer,
  maxLength,
  maxValue,
  minValue,
  number,
  object,
  pipe,
  record,
  regex,
  string,
} from 'valibot'
import { validCell } from '#core/tally.ts'
import { addDays, isoWeek, londonNow } from '#core/wall-clock.ts'
import type { Deps } from './deps.ts'
import { readBody } from './read-body.ts'
import { Refusal } from './refusal.ts'
import { deviceOf } from './who.ts'

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
        week: pipe(string(), regex(/^\d{4}-W\d\d$/, 'a week such as 2026-W48')),
        key: pipe(string(), regex(/^[0-9a-f]{32}$/, 'a random key of 32 hexadecimal digits')),
        counts: cells,
        undone: cells,
      }),
    ),
    maxLength(60, 'at most 60 weeks'),
  ),
})

/** Takes the whole recent state of a desk's counters. Only cells that a published release knows are kept; a request is kept whole or not at all. */
export function tallyRoutes(deps: Deps): Hono {
  const { store, now } = deps
  const app = new Hono()
  app.put('/api/tallies', async (c) => {
    const device = deviceOf(c, deps)
    const { weeks } = await readBody(c, tallyBody, LIMIT)
    const at = londonNow(now())
    const oldest = isoWeek(addDays(at, -7 * WEEKS_BACK))
    const newest = isoWeek(addDays(at, 7))
    const keys = store.releaseKeys()
    const unknown = weeks.flatMap(({ counts, undone }) =>
      [...Object.keys(counts), ...Object.keys(undone)].filter(
        (cell) => !keys.some((set) => validCell(set, cell)),
      ),
    )
    if (unknown.length > 0)
      throw new Refusal(
        422,
        `${unknown.length} counts are not of any published release, the first is "${unknown[0]!.slice(0, 60)}". Nothing was kept; bring the desk up to date.`,
        {
          cells: unknown.slice(0, 20),
        },
      )
    const future = weeks.filter(({ week }) => week > newest)
    if (future.length > 0)
      throw new Refusal(
        422,
        `The week ${future[0]!.week} is more than seven days ahead. Set this computer's clock.`,
      )
    const kept = weeks.filter(({ week }) => week >= oldest)
    await store.commit(() => {
      for (const week of kept) {
        store.mergeCounters(device.practice, week)
        store.run(
          'INSERT INTO heard (practice, device, week) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
          device.practice,
          device.id,
          week.week,
        )
      }
      store.run(
        'INSERT INTO heard (practice, device, week) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        device.practice,
        device.id,
        isoWeek(at),
      )
      if (weeks.some(({ week }) => week > isoWeek(at)))
        store.run('UPDATE device SET skewed = 1 WHERE id = ?', device.id)
    })
    return c.json({ kept: kept.map(({ week }) => week) })
  })
  return app
}
