import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pooledMean, rateFunnel, ratioFunnel, shareFunnel } from '#core/spc/funnel.ts'

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
