import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pooledMean, rateFunnel, ratioFunnel, shareFunnel, spreadBeyondChance } from '#core/spc/funnel.ts'

interface Published {
  readonly number_seq: number
  readonly ll95: number
  readonly ul95: number
  readonly ll998: number
  readonly ul998: number
}
const published = JSON.parse(
  readFileSync(new URL('../../../../shared/fixtures/spc/funnel_limits.json', import.meta.url), 'utf8'),
) as { readonly standardised_ratio: Published[]; readonly proportion_target_0_3: Published[] }
const inOrder = ({ ll95, ul95, ll998, ul998 }: Published) => [ll95, ul95, ll998, ul998]
const near = (ours: readonly number[], theirs: readonly number[]) => {
  for (const [at, one] of ours.entries()) expect(Math.abs(one / theirs[at]! - 1)).toBeLessThan(1e-9)
}

it('has the limits of a ratio that FunnelPlotR has', () => {
  expect(published.standardised_ratio.length).toBe(8)
  for (const one of published.standardised_ratio)
    near(Object.values(ratioFunnel(one.number_seq)), inOrder(one))
})

it('has the limits of a share that FunnelPlotR has', () => {
  expect(published.proportion_target_0_3.length).toBe(8)
  for (const one of published.proportion_target_0_3)
    near(Object.values(shareFunnel(one.number_seq, 0.3)), inOrder(one))
})

it('keeps limits in order about the mean, a share within 0 and 1, and narrows them with size', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      (of, mean) => {
        const { lower95, upper95, lower998, upper998 } = shareFunnel(of, mean)
        const order = [0, lower998, lower95, mean, upper95, upper998, 1]
        for (const [at, one] of order.entries())
          if (at > 0) expect(one).toBeGreaterThanOrEqual(order[at - 1]! - 1e-12)
        const larger = shareFunnel(of * 4, mean)
        expect(larger.upper998 - larger.lower998).toBeLessThanOrEqual(upper998 - lower998 + 1e-12)
      },
    ),
    { numRuns: 200 },
  )
})

it('scales a rate by what all have together, and has no limits where nothing was counted', () => {
  const { lower998, upper95 } = ratioFunnel(20)
  expect(rateFunnel(400, 0.05)).toMatchObject({ lower998: lower998 * 0.05, upper95: upper95 * 0.05 })
  expect(rateFunnel(400, 0)).toBeUndefined()
  expect(
    pooledMean([
      { n: 10, of: 100 },
      { n: 50, of: 300 },
    ]),
  ).toBe(0.15)
})

describe('how far practices lie apart beyond chance', () => {
  const even = Array.from({ length: 12 }, () => ({ n: 300, of: 1000 }))
  it('is nothing where they do not, and then the limits are those of chance alone', () => {
    expect(spreadBeyondChance(even, 0.3, 'share')).toBe(0)
    expect(spreadBeyondChance(even, 0.3, 'rate')).toBe(0)
    expect(shareFunnel(1000, 0.3, 0)).toEqual(shareFunnel(1000, 0.3))
  })
  it('is the variance that they were drawn with, and flags almost none of those that differ in ordinary ways', () => {
    // Shares around 30% as practices have them, on the scale of the limits 0.05 apart: chance alone would be 0.016 at this size.
    const middle = Math.asin(Math.sqrt(0.3))
    const apart = [-1.6, -1.1, -0.8, -0.5, -0.3, -0.1, 0.1, 0.3, 0.5, 0.8, 1.1, 1.6]
    const counted = apart.map((z) => ({ n: Math.round(1000 * Math.sin(middle + 0.05 * z) ** 2), of: 1000 }))
    const mean = pooledMean(counted)
    const flagged = (spread: number) =>
      counted.filter(({ n, of }) => {
        const { lower998, upper998 } = shareFunnel(of, mean, spread)
        return n / of < lower998 || n / of > upper998
      }).length
    const spread = spreadBeyondChance(counted, mean, 'share')
    expect(Math.sqrt(spread)).toBeGreaterThan(0.03)
    expect(Math.sqrt(spread)).toBeLessThan(0.05)
    expect(flagged(0)).toBeGreaterThan(2)
    expect(flagged(spread)).toBe(0)
  })
  it('is not widened by one that lies far out, which is flagged', () => {
    const counted = [...even.slice(1).map(({ of }, at) => ({ n: 290 + 2 * at, of })), { n: 100, of: 1000 }]
    const far = [...counted.slice(0, -1), { n: 20, of: 1000 }]
    const spread = spreadBeyondChance(counted, 0.3, 'share')
    expect(spreadBeyondChance(far, 0.3, 'share')).toBeCloseTo(spread, 3)
    expect(0.1).toBeLessThan(shareFunnel(1000, 0.3, spread).lower998)
  })
  it('widens the limits of a rate too, about the same mean', () => {
    const { lower95, upper95, lower998, upper998 } = ratioFunnel(50, 0.01)
    const chance = ratioFunnel(50)
    expect(lower998).toBeLessThan(chance.lower998)
    expect(upper998).toBeGreaterThan(chance.upper998)
    expect([lower998, lower95, 1, upper95, upper998]).toEqual(
      [lower998, lower95, 1, upper95, upper998].sort((a, b) => a - b),
    )
    expect(ratioFunnel(50, 1e-12).upper998).toBeCloseTo((1 + 3.090232 / (2 * Math.sqrt(50))) ** 2, 6)
  })
})
