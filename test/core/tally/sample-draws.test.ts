import { expect, it } from 'vitest'
import { draws } from '#core/tally/sample-draws.ts'

it('draws the same for one seed, and otherwise for another', () => {
  const list = (seed: string) => {
    const draw = draws(seed)
    return Array.from({ length: 20 }, () => draw.about(50))
  }
  expect(list('a')).toEqual(list('a'))
  expect(list('a')).not.toEqual(list('b'))
})

it('draws what is heavier more often, and counts about their mean', () => {
  const draw = draws('weights')
  const heavy = Array.from({ length: 2000 }, () => draw.one([1, 9], (n) => n)).filter((n) => n === 9).length
  expect(heavy).toBeGreaterThan(1700)
  expect(heavy).toBeLessThan(1900)
  const mean = Array.from({ length: 2000 }, () => draw.about(30)).reduce((sum, n) => sum + n, 0) / 2000
  expect(mean).toBeGreaterThan(29)
  expect(mean).toBeLessThan(31)
  expect(draw.chance(0)).toBe(false)
  expect(draw.chance(1)).toBe(true)
})
