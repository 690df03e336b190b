import { expect, it } from 'vitest'
import { gammaQuantile, gammaShareBelow } from '#core/spc/gamma.ts'

it('is the plain exponential where the shape is 1', () => {
  for (const value of [0.01, 0.5, 1, 3, 20])
    expect(gammaShareBelow(value, 1)).toBeCloseTo(1 - Math.exp(-value), 12)
  for (const p of [0.001, 0.025, 0.5, 0.999]) expect(gammaQuantile(p, 1)).toBeCloseTo(-Math.log(1 - p), 10)
  expect(gammaShareBelow(0, 3)).toBe(0)
})

it('gives back the share that a value was asked for, at any size', () => {
  for (const shape of [0.3, 2.5, 40, 900, 20_000])
    for (const p of [0.001, 0.3, 0.975])
      expect(gammaShareBelow(gammaQuantile(p, shape), shape)).toBeCloseTo(p, 9)
})
