import { describe, expect, it } from 'vitest'
import type { ChartPoint } from '#core/spc/chart.ts'
import { countChart, rateChart, shareChart } from '#core/spc/shares.ts'
import { publishedCases, type QiCase } from './published.ts'

// Figures of R's qicharts2, written here so that something is always tested.
it('draws a u chart of equal sizes with a floor at nothing', () => {
  const counts = [2, 3, 8, 1, 1, 4, 1, 4, 5, 1, 8, 2, 4, 3, 4, 1, 8, 3, 7, 4]
  const [first] = rateChart(counts.map((n) => ({ n, of: 50 })))
  expect(first!.mean).toBeCloseTo(0.074, 9)
  expect(first!.lower).toBe(0)
  expect(first!.upper).toBeCloseTo(0.189412304370028, 9)
})

it('draws a c chart', () => {
  const counts = [
    17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6, 25, 17, 11, 14, 9, 11, 7,
    13, 5, 5, 3, 5, 9, 4, 5, 9,
  ]
  expect(countChart(counts)[0]!.lower).toBeCloseTo(3.27911332504199, 9)
  expect(countChart(counts)[0]!.upper).toBeCloseTo(26.3875533416247, 9)
})

it('gives each week of a p chart the limits of its own size, within 0 and 1', () => {
  const points = shareChart([
    { n: 9, of: 10 },
    { n: 81, of: 90 },
  ])
  expect(points.map(({ mean }) => mean)).toEqual([0.9, 0.9])
  expect(points[0]!.upper).toBe(1)
  expect(points[1]!.lower).toBeGreaterThan(points[0]!.lower!)
})

const cases = publishedCases<QiCase>('qicharts2_oracle.json').filter(({ input }) =>
  ['p', 'u', 'c'].includes(input.chart),
)
describe.skipIf(cases.length === 0)(
  'qicharts2 p, u and c (skipped where ../shared/fixtures/spc is absent)',
  () => {
    for (const { id, input, expected } of cases)
      it(id, () => {
        for (const [at, point] of drawn(input).entries()) {
          expect(point.value).toBeCloseTo(expected.y[at]!, 9)
          expect(point.mean).toBeCloseTo(expected.cl[at]!, 9)
          expect(point.lower).toBeCloseTo(expected.lcl[at]!, 9)
          expect(point.upper).toBeCloseTo(expected.ucl[at]!, 9)
        }
      })
  },
)

function drawn(input: QiCase['input']): ChartPoint[] {
  const choice = {
    ...(input.freeze ? { baseline: input.freeze } : {}),
    ...(input.part ? { rebases: [input.part] } : {}),
    leftOut: (input.exclude_1based ?? []).map((at) => at - 1),
  }
  if (input.chart === 'c') return countChart(input.values!, choice)
  const counted = input.numerators!.map((n, at) => ({ n, of: input.denominators![at]! }))
  return input.chart === 'p'
    ? shareChart(counted, choice)
    : rateChart(counted, { ...choice, ...(input.multiply ? { per: input.multiply } : {}) })
}
