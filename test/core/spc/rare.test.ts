import { expect, it } from 'vitest'
import { gapChart, timeChart, weeksBetween } from '#core/spc/rare.ts'

it('counts the weeks without an event between two', () => {
  expect(weeksBetween([0, 1, 0, 0, 2, 1])).toEqual([
    { at: 4, between: 2 },
    { at: 4, between: 0 },
    { at: 5, between: 0 },
  ])
  expect(weeksBetween([0, 0, 1])).toEqual([])
})

it('draws gaps around their middle, with limits of a geometric spread', () => {
  const [first] = gapChart([4, 6, 2, 8])
  expect(first!.mean).toBeCloseTo(5 * Math.LN2, 9)
  expect(first!.lower).toBe(0)
  expect(first!.upper).toBeCloseTo(5 + 3 * Math.sqrt(30), 9)
})

it('charts times evenly and turns them back, so that equal times have limits at themselves', () => {
  for (const { value, mean, upper, lower } of timeChart([12, 12, 12, 12])) {
    expect(value).toBe(12)
    for (const line of [mean, upper, lower]) expect(line).toBeCloseTo(12, 9)
  }
  const [first] = timeChart([1, 20, 3, 40])
  expect(first!.lower).toBe(0)
  expect(first!.upper).toBeGreaterThan(40)
})
