import { gammaQuantile } from './gamma.ts'
import type { CountedOf } from './shares.ts'

/** What chance alone leaves room for at one size: 95 of 100 and 998 of 1,000 that do not differ lie within. */
export interface FunnelLimits {
  readonly lower95: number
  readonly upper95: number
  readonly lower998: number
  readonly upper998: number
}

/** Normal deviates of 97.5% and 99.9% to six places, as FunnelPlotR writes them: more places would differ from it by 1e-8. */
const Z95 = 1.959_964
const Z998 = 3.090_232
const QUARTER_TURN = Math.PI / 2

/** Limits of a share of a whole around what all have together, on the arcsine scale, within 0 and 1 (as FunnelPlotR, MIT). */
export function shareFunnel(of: number, mean: number): FunnelLimits {
  const middle = Math.asin(Math.sqrt(mean))
  const step = 1 / (2 * Math.sqrt(of))
  const at = (z: number) => Math.sin(Math.min(QUARTER_TURN, Math.max(0, middle + z * step))) ** 2
  return { lower95: at(-Z95), upper95: at(Z95), lower998: at(-Z998), upper998: at(Z998) }
}

/** Limits of a count divided by what was expected of it: 1 is as expected (exact for counts of Poisson, as FunnelPlotR). */
export function ratioFunnel(expected: number): FunnelLimits {
  const lower = (p: number) => gammaQuantile(p, expected) / expected
  const upper = (p: number) => gammaQuantile(p, expected + 1) / expected
  return { lower95: lower(0.025), upper95: upper(0.975), lower998: lower(0.001), upper998: upper(0.999) }
}

/** Limits of a rate for each of something around what all have together; none where nothing was counted at all. */
export function rateFunnel(of: number, mean: number): FunnelLimits | undefined {
  if (mean <= 0) return undefined
  const { lower95, upper95, lower998, upper998 } = ratioFunnel(of * mean)
  return {
    lower95: lower95 * mean,
    upper95: upper95 * mean,
    lower998: lower998 * mean,
    upper998: upper998 * mean,
  }
}

/** What all have together: the sum of what was counted over the sum of what it was counted of. */
export function pooledMean(counted: readonly CountedOf[]): number {
  const sum = (part: keyof CountedOf) => counted.reduce((all, one) => all + one[part], 0)
  return sum('n') / sum('of')
}
