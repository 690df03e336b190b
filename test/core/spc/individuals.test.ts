import { describe, expect, it } from 'vitest'
import { D2_FACTOR, rangeChart, xmrChart } from '#core/spc/individuals.ts'
import { type NhsrCase, publishedCases, type QiCase } from './published.ts'

const nhsr = publishedCases<NhsrCase>('nhsr_xmr_oracle.json')
const qi = publishedCases<QiCase>('qicharts2_oracle.json')

// Figures of R's NHSRplotthedots, written here so that something is always tested.
it('draws limits at 2.66 mean moving ranges, unscreened unless asked', () => {
  const values = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]
  expect(xmrChart(values)[0]!.mean).toBeCloseTo(1.94444444444444, 9)
  expect(xmrChart(values)[0]!.upper).toBeCloseTo(6.95, 1)
  expect(xmrChart(values, { screen: true })[0]).toMatchObject({ trial: false, segment: 0 })
  expect(xmrChart(values, { screen: true })[0]!.upper).toBeCloseTo(4.60444444444444, 9)
  expect(xmrChart(values, { screen: true })[0]!.lower).toBeCloseTo(-0.715555555555556, 9)
})

it('has no limits for one point, and trial limits for five', () => {
  expect(xmrChart([12])).toEqual([{ value: 12, mean: 12, segment: 0, trial: true }])
  const [first] = xmrChart([12, 15, 11, 14, 13])
  expect(first!.trial).toBe(true)
  expect(first!.upper).toBeCloseTo(20.315, 9)
  expect(xmrChart([])).toEqual([])
})

it('draws new limits only from where it was decided', () => {
  const values = [
    30, 33, 28, 31, 29, 32, 30, 34, 27, 31, 30, 29, 18, 20, 17, 21, 19, 18, 22, 17, 20, 19, 18, 20,
  ]
  const points = xmrChart(values, { rebases: [12] })
  expect(points[11]!.upper).toBeCloseTo(38.7969696969697, 9)
  expect(points[12]!.upper).toBeCloseTo(25.8542424242424, 9)
})

describe.skipIf(nhsr.length === 0)('NHSRplotthedots (skipped where ../shared/fixtures/spc is absent)', () => {
  for (const { id, input, expected } of nhsr)
    it(id, () => {
      const rebase = input.rebase ? input.dates.findIndex((date) => date >= input.rebase!) : undefined
      const points = xmrChart(input.values, {
        screen: input.screen_outliers,
        ...(rebase === undefined ? {} : { rebases: [rebase] }),
        ...(input.fix_after_n_points ? { baseline: input.fix_after_n_points } : {}),
      })
      expect(points.map(({ segment }) => segment)).toEqual(expected.segment)
      expect(points.map(({ trial }) => trial)).toEqual(expected.trial_limits)
      for (const [at, point] of points.entries()) {
        expect(point.mean).toBeCloseTo(expected.mean[at]!, 9)
        expectClose(point.lower, expected.lpl[at]!)
        expectClose(point.upper, expected.upl[at]!)
      }
    })
})

describe.skipIf(qi.length === 0)(
  'qicharts2 i and mr (skipped where ../shared/fixtures/spc is absent)',
  () => {
    for (const { id, input, expected } of qi.filter(
      ({ input: { chart } }) => chart === 'i' || chart === 'mr',
    ))
      it(id, () => {
        const choice = input.freeze ? { baseline: input.freeze } : {}
        const isRange = input.chart === 'mr'
        const points = isRange
          ? rangeChart(input.values!, choice)
          : xmrChart(input.values!, { ...choice, factor: D2_FACTOR })
        for (const [at, point] of points.entries()) {
          const there = isRange ? at + 1 : at
          expect(point.value).toBeCloseTo(expected.y[there]!, 9)
          expect(point.mean).toBeCloseTo(expected.cl[there]!, 9)
          expectClose(point.lower, expected.lcl[there]!)
          expectClose(point.upper, expected.ucl[there]!)
        }
      })
  },
)

function expectClose(limit: number | undefined, expected: number | null): void {
  if (expected === null) expect(limit).toBeUndefined()
  else expect(limit).toBeCloseTo(expected, 9)
}
