import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isoWeek } from '#core/clock/iso-week.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import { batchesOf } from '#core/tally/batches.ts'
import type { WeekCounters } from '#core/tally/counters.ts'

const week = (
  name: string,
  counts: WeekCounters['counts'],
  undone: WeekCounters['undone'] = {},
): WeekCounters => ({
  week: name,
  key: `key-${name}`,
  counts,
  undone,
})

it('says that the desk is there even with nothing to send', () => {
  expect(batchesOf([], 1000)).toEqual([[]])
  expect(batchesOf([week('2026-W48', {})], 1000)).toEqual([[]])
})
it('sends the oldest week first, in whatever order they are held', () => {
  const weeks = ['2026-W53', '2027-W01', '2026-W09'].map((name) => week(name, { 't1/a': 1 }))
  expect(batchesOf(weeks, 9000)[0]!.map((one) => one.week)).toEqual(['2026-W09', '2026-W53', '2027-W01'])
})
it('cuts a week that is too large by its cells, each part under the key of the week', () => {
  const counts = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`t1/topic-${n}`, n + 1]))
  const batches = batchesOf([week('2026-W48', counts)], 400)
  expect(batches.length).toBeGreaterThan(2)
  for (const batch of batches) expect(batch.map(({ key }) => key)).toEqual(['key-2026-W48'])
})
it('keeps what was taken back beside what was counted, though nothing else of the cell is left', () => {
  expect(batchesOf([week('2026-W48', { a: 2 }, { a: 1, b: 1 })], 1000)).toEqual([
    [week('2026-W48', { a: 2 }, { a: 1, b: 1 })],
  ])
})
it('never sends more than forty weeks at once', () => {
  const weeks = Array.from({ length: 41 }, (_, n) => week(isoWeek(addDays('2026-01-05', 7 * n)), { a: 1 }))
  expect(batchesOf(weeks, 1e6).map((batch) => batch.length)).toEqual([40, 1])
  expect(batchesOf(weeks.slice(1), 1e6).map((batch) => batch.length)).toEqual([40])
})

const cells = fc.dictionary(
  fc.constantFrom('t1/a', 't1/b', 't2/c', 't3/d', 't4/e'),
  fc.integer({ min: 1, max: 9 }),
)
const some = fc.record({
  week: fc.constantFrom('2026-W44', '2026-W45', '2026-W46', '2026-W47'),
  key: fc.constantFrom('x', 'y'),
  counts: cells,
  undone: cells,
})
it('carries every cell once and keeps to the limit', () => {
  const weeks = fc.uniqueArray(some, { selector: (one) => one.week })
  fc.assert(
    fc.property(weeks, fc.integer({ min: 200, max: 900 }), (state, limit) => {
      const batches = batchesOf(state, limit)
      for (const batch of batches) expect(JSON.stringify(batch).length).toBeLessThanOrEqual(limit)
      const sent = batches.flat()
      for (const one of state)
        for (const map of ['counts', 'undone'] as const) {
          const entries = sent
            .filter(({ week: name }) => name === one.week)
            .flatMap((part) => Object.entries(part[map]))
          expect(entries.toSorted()).toEqual(Object.entries(one[map]).toSorted())
        }
    }),
  )
})
