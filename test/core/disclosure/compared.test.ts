import { expect, it } from 'vitest'
import { COMPARED, comparedCounts } from '#core/disclosure/compared.ts'
import { dataSetOf } from '#core/disclosure/data-set.ts'
import { measureOf } from '#core/measured/measures.ts'
import { sampleYear } from '#core/tally/sample-year.ts'
import { content } from '../../content/sample.ts'

const places = content.release.destinations
const about = {
  practice: 'Hill',
  sample: false,
  period: { id: '2026-Q3', from: '2026-W27', to: '2026-W39' },
}
const of = (cells: Record<string, number>) => {
  const set = dataSetOf(Object.entries(cells), about)
  return set ? comparedCounts(set, places) : {}
}

it.each(['one', 'two', 'three', 'four', 'five', 'six'])(
  'comes near what the practice’s own charts count, by the same definitions, in sample year %s',
  (seed) => {
    const worked = (date: string) => ![0, 6].includes(new Date(date).getUTCDay())
    const weeks = sampleYear(content.sampleYear, { seed, today: '2026-11-24', worked })
    const quarter = weeks.filter(({ week }) => week >= '2026-W27' && week <= '2026-W39')
    const set = dataSetOf(
      quarter.map(({ cell, n }) => [cell, n] as const),
      about,
    )!
    const counts = comparedCounts(set, places)
    expect(Object.keys(counts).length).toBe(COMPARED.length)
    for (const { id } of COMPARED) {
      const measure = measureOf(id)
      const sum = (part: 'n' | 'of') =>
        quarter.reduce(
          (all, { cell, n }) =>
            measure[part](cell.split('/') as [string, ...string[]], places) ? all + n : all,
          0,
        )
      for (const part of ['n', 'of'] as const) {
        const counted = sum(part)
        // A hidden cell of 1 to 7 is taken for its likely count, a shown one is rounded: on average each is off by less than one.
        const cells = new Set(
          quarter.flatMap(({ cell }) =>
            measure[part](cell.split('/') as [string, ...string[]], places) ? [cell] : [],
          ),
        ).size
        expect(Math.abs(counts[id]![part] - counted), `${id} ${part} ${counted}`).toBeLessThan(
          5 + Math.max(0.1 * counted, cells),
        )
        expect(counts[id]![part] % 5).toBe(0)
      }
    }
  },
)

it('shows nothing of too few calls, nor a count of 1 to 7', () => {
  const accepted = (n: number) => ({ 't1/x/pharm-otc/accepted': n, 't2/x/1/first': n, 't5/65-up/3': n })
  expect(of(accepted(24))).toEqual({})
  expect(of(accepted(40))['take-up']).toEqual({ n: 40, of: 40 })
  expect(of({ ...accepted(40), 't4/pharm-otc/full/none': 3 })).not.toHaveProperty('not-had')
  expect(of({ ...accepted(40), 't4/pharm-otc/full/none': 12 })['not-had']).toEqual({ n: 10, of: 40 })
})

it('says no more than the data set does: quarters that look alike there have the same points', () => {
  const quarter = (small: number, large: number) => ({
    't1/x/pharm-otc/accepted': large,
    't1/x/gp-routine/accepted': small,
    't2/x/1/first': large + small,
    't5/65-up/3': large + small,
  })
  const seen = new Map<string, string>()
  for (let small = 1; small <= 7; small++)
    for (let large = 38; large <= 52; large++) {
      const cells = quarter(small, large)
      const set = JSON.stringify(dataSetOf(Object.entries(cells), about))
      const points = JSON.stringify(of(cells))
      expect(seen.get(set) ?? points).toBe(points)
      seen.set(set, points)
    }
  expect(seen.size).toBeLessThan(7 * 15)
})
