import { gammaQuantile } from './gamma.ts'
import type { CountedOf } from './shares.ts'

/** What chance leaves room for at one size, with how far practices usually lie apart where that is given: 95 of 100 and 998 of 1,000 lie within. */
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

/** Parts of all at each end that do not say how far practices usually lie apart: the few that do so most would hide themselves. */
const TRIMMED = 0.1

/** Limits of a share of a whole around what all have together, on the arcsine scale, within 0 and 1 (as FunnelPlotR, MIT). `spread` is how far practices lie apart beyond chance, as a variance on that scale. */
export function shareFunnel(of: number, mean: number, spread = 0): FunnelLimits {
  const middle = Math.asin(Math.sqrt(mean))
  const step = Math.sqrt(1 / (4 * of) + spread)
  const at = (z: number) => Math.sin(Math.min(QUARTER_TURN, Math.max(0, middle + z * step))) ** 2
  return { lower95: at(-Z95), upper95: at(Z95), lower998: at(-Z998), upper998: at(Z998) }
}

/** Limits of a count divided by what was expected of it: 1 is as expected (exact for counts of Poisson, as FunnelPlotR; on the scale of roots where practices lie apart beyond chance). */
export function ratioFunnel(expected: number, spread = 0): FunnelLimits {
  if (spread > 0) {
    const step = Math.sqrt(1 / (4 * expected) + spread)
    const at = (z: number) => Math.max(0, 1 + z * step) ** 2
    return { lower95: at(-Z95), upper95: at(Z95), lower998: at(-Z998), upper998: at(Z998) }
  }
  const lower = (p: number) => gammaQuantile(p, expected) / expected
  const upper = (p: number) => gammaQuantile(p, expected + 1) / expected
  return { lower95: lower(0.025), upper95: upper(0.975), lower998: lower(0.001), upper998: upper(0.999) }
}

/** Limits of a rate for each of something around what all have together; none where nothing was counted at all. */
export function rateFunnel(of: number, mean: number, spread = 0): FunnelLimits | undefined {
  if (mean <= 0) return undefined
  const { lower95, upper95, lower998, upper998 } = ratioFunnel(of * mean, spread)
  return {
    lower95: lower95 * mean,
    upper95: upper95 * mean,
    lower998: lower998 * mean,
    upper998: upper998 * mean,
  }
}

/**
 * How far practices lie apart beyond chance, as a variance on the scale of the limits; 0 where chance says it all. Practices with
 * thousands of calls differ in a hundred ways that are no signal, so limits of chance alone would flag nearly all of them
 * (Spiegelhalter 2005: additive random effects, the tenth at each end drawn in, as FunnelPlotR does by default).
 */
export function spreadBeyondChance(
  counted: readonly CountedOf[],
  mean: number,
  chart: 'share' | 'rate',
): number {
  if (mean <= 0 || counted.length < 2) return 0
  const scaled = counted.map(({ n, of }) =>
    chart === 'share'
      ? { z: (Math.asin(Math.sqrt(n / of)) - Math.asin(Math.sqrt(mean))) * 2 * Math.sqrt(of), weight: 4 * of }
      : { z: (Math.sqrt(n / (of * mean)) - 1) * 2 * Math.sqrt(of * mean), weight: 4 * of * mean },
  )
  const sorted = scaled.map(({ z }) => z).sort((a, b) => a - b)
  const [least, most] = [quantile(sorted, TRIMMED), quantile(sorted, 1 - TRIMMED)]
  const squares = sorted.reduce((sum, z) => sum + Math.min(most, Math.max(least, z)) ** 2, 0)
  const weights = scaled.reduce((sum, { weight }) => sum + weight, 0)
  const weightSquares = scaled.reduce((sum, { weight }) => sum + weight ** 2, 0)
  return Math.max(0, (squares - (counted.length - 1)) / (weights - weightSquares / weights))
}

/** The value below which a part of sorted values lies, between two of them in a straight line (type 7 of R). */
function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part
  const [below, above] = [sorted[Math.floor(at)]!, sorted[Math.ceil(at)]!]
  return below + (above - below) * (at - Math.floor(at))
}

/** What all have together: the sum of what was counted over the sum of what it was counted of. */
export function pooledMean(counted: readonly CountedOf[]): number {
  const sum = (part: keyof CountedOf) => counted.reduce((all, one) => all + one[part], 0)
  return sum('n') / sum('of')
}
