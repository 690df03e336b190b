import type { ComparedCount, ComparedMeasure } from '#core/disclosure/compared.ts'
import {
  type FunnelLimits,
  pooledMean,
  rateFunnel,
  shareFunnel,
  spreadBeyondChance,
} from '#core/spc/funnel.ts'
import type { ComparedPoint } from './compare-data.ts'

/** A practice on the funnel of one measure. */
export interface FunnelPoint extends ComparedCount {
  readonly practice: ComparedPoint
  readonly value: number
  /** Further out than 998 of 1,000 by chance and by how far these practices usually lie apart: worth a conversation, and nothing more is said of it. */
  readonly apart: boolean
}

/** The funnel of one measure: what all have together, each practice, and the limits at any size. */
export interface Funnel {
  readonly mean: number
  readonly points: readonly FunnelPoint[]
  readonly limitsAt: (of: number) => FunnelLimits | undefined
}

/** Draws practices beside each other in the order in which they came; undefined where nobody has enough calls of it. */
export function funnelOf(
  { id, chart }: ComparedMeasure,
  practices: readonly ComparedPoint[],
): Funnel | undefined {
  const counted = practices.flatMap((practice) => {
    const count = practice.counts[id]
    return count ? [{ practice, ...count }] : []
  })
  if (counted.length === 0) return undefined
  const mean = pooledMean(counted)
  const spread = spreadBeyondChance(counted, mean, chart)
  const limitsAt = (of: number) =>
    chart === 'share' ? shareFunnel(of, mean, spread) : rateFunnel(of, mean, spread)
  const points = counted.map((one) => {
    const value = one.n / one.of
    const limits = limitsAt(one.of)
    return {
      ...one,
      value,
      apart: limits !== undefined && (value < limits.lower998 || value > limits.upper998),
    }
  })
  return { mean, points, limitsAt }
}
