import fc from 'fast-check'
import { expect, it } from 'vitest'
import { couldBe, dataSetOf } from '#core/disclosure/data-set.ts'
import { DICTIONARY } from '#core/disclosure/dictionary.ts'
import { HIDDEN } from '#core/disclosure/ranges.ts'

const about = {
  practice: 'Hill Surgery',
  sample: false,
  period: { id: '2026-Q3', from: '2026-W27', to: '2026-W39' },
}
const setOf = (cells: Record<string, number>) => dataSetOf(Object.entries(cells), about)

it('holds counts by table, topics summed, small ones hidden, with totals by the first of two keys', () => {
  const set = setOf({
    't1/sore-throat/pharmacy/accepted': 20,
    't1/headache/pharmacy/accepted': 3,
    't1/headache/pharmacy/left': 4,
    't2/ear/3/first': 26,
    't2/ear/1/raised': 1,
    't5/65-up/3': 27,
    't4/physio/absent/gp-soon': 9,
    't3/mon/09': 27,
    't11/sore-throat/2/line-1': 27,
  })!
  const table = (id: string) => set.tables.find((one) => one.id === id)!
  expect(set).toMatchObject({ ...about, dictionary: '1.0' })
  expect(table('routes')).toEqual({
    id: 'routes',
    rows: [
      { keys: ['pharmacy', 'accepted'], n: 25 },
      { keys: ['pharmacy', 'left'], n: HIDDEN },
    ],
    totals: [{ keys: ['pharmacy'], n: 25 }],
  })
  expect(table('urgency').rows).toEqual([
    { keys: ['1'], n: HIDDEN },
    { keys: ['3'], n: 25 },
  ])
  expect(table('gaps').rows).toEqual([{ keys: ['physio', 'absent'], n: 10 }])
  // Neither the hour nor the topic leaves.
  expect(JSON.stringify(set)).not.toMatch(/mon|09|sore|headache/)
})

it('lets nothing go of fewer than 25 calls, nor where the sum of two tables would say a hidden count', () => {
  expect(setOf({ 't1/a/pharmacy/accepted': 24 })).toBeUndefined()
  const ones = Object.fromEntries(Array.from({ length: 44 }, (_, at) => [`t1/a/place-${at}/accepted`, 1]))
  // Two bands of 22 are shown as 20 each, 44 at most; forty-four hidden places are 44 at least.
  expect(setOf({ ...ones, 't5/65-up/3': 22, 't5/16-64/3': 22, 't2/a/3/first': 44 })).toBeUndefined()
  expect(setOf({ ...ones, 't5/65-up/3': 21, 't5/16-64/3': 23, 't2/a/3/first': 44 })).toBeDefined()
})

it('never lets a hidden count be worked out from all tables of a quarter together', () => {
  const call = fc.record({
    place: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    response: fc.constantFrom('accepted', 'left'),
    rank: fc.constantFrom('0', '1', '2', '3'),
    band: fc.constantFrom('under-1', '1-4', '65-up'),
  })
  let shared = 0
  fc.assert(
    fc.property(fc.array(call, { minLength: 20, maxLength: 70 }), (calls) => {
      const cells = new Map<string, number>()
      for (const { place, response, rank, band } of calls)
        for (const cell of [`t1/x/${place}/${response}`, `t2/x/${rank}/first`, `t5/${band}/3`])
          cells.set(cell, (cells.get(cell) ?? 0) + 1)
      const set = dataSetOf(cells, about)
      if (!set) return
      shared++
      const whole = set.tables.filter(({ id }) => ['routes', 'urgency', 'ages'].includes(id))
      for (const { n, range } of couldBe(whole).flat()) {
        if (n === HIDDEN) expect(range.hi).toBeGreaterThan(range.lo)
      }
      // What is said to be open holds what is true.
      const [routes] = couldBe(whole)
      const truth = set.tables[0]!.rows.map(({ keys }) => cells.get(`t1/x/${keys.join('/')}`)!)
      for (const [at, { range }] of routes!.entries()) {
        expect(truth[at]).toBeGreaterThanOrEqual(range.lo)
        expect(truth[at]).toBeLessThanOrEqual(range.hi)
      }
    }),
    { seed: 7, numRuns: 500 },
  )
  expect(shared).toBeGreaterThan(100)
})

it('says the same under one version of the dictionary', async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(DICTIONARY)))
  const short = Buffer.from(digest).toString('hex').slice(0, 12)
  // A change of a word is a new version: put it here with its digest, and leave the old ones.
  const published: Record<string, string> = { '1.0': '1efb97fad1ff' }
  expect(published[DICTIONARY.version]).toBe(short)
})
