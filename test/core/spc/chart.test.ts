import { expect, it } from 'vitest'
import { baselineOf, drawChart, meanOf, segmentsOf } from '#core/spc/chart.ts'

it('cuts a series where new limits were decided on', () => {
  expect(segmentsOf(24, [12])).toEqual([
    [0, 12],
    [12, 24],
  ])
  expect(segmentsOf(5, [0, 9, -1])).toEqual([[0, 5]])
  expect(segmentsOf(0)).toEqual([])
})

it('takes limits from the first points of a stretch, without those left out', () => {
  expect(baselineOf([12, 24], { baseline: 4, leftOut: [13] })).toEqual([12, 14, 15])
})

it('calls limits of twelve points trial limits, of thirteen not', () => {
  const limits = () => () => ({ mean: 1, lower: -2, upper: 4 })
  expect(drawChart(Array(12).fill(1), {}, limits).every(({ trial }) => trial)).toBe(true)
  const firm = drawChart(Array(13).fill(1), {}, limits)
  expect(firm.some(({ trial }) => trial)).toBe(false)
  expect(firm[0]).toMatchObject({ nearLower: -1, nearUpper: 3, segment: 0 })
})

it('has no mean of nothing', () => {
  expect(meanOf([])).toBeNaN()
})
