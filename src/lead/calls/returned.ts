import type { CallCounts } from '#core/measured/call-counts.ts'
import { sumBy, weeksBack } from '#core/measured/cells.ts'
import { caresForGp, type Places } from '#core/measured/measures.ts'

/** How surely a range holds what is true in the long run: 95 times of 100. */
const Z = 1.959964

/** Callers who came back from one route: out of how many that accepted it, and between what shares the truth most likely lies. */
export interface ReturnedRow {
  readonly topic: string
  readonly destination: string
  readonly n: number
  readonly of: number
  readonly range: readonly [low: number, high: number]
  readonly reasons: Readonly<Record<string, number>>
}

/** Routes from which callers came back over the last `size` weeks that are over, those with most first. Never by who took the call. */
export function returnedRows(counts: CallCounts, size: number): ReturnedRow[] {
  const span = weeksBack(counts, size)
  const accepted = sumBy(counts, span, ([table, topic, place, response]) =>
    table === 't1' && response === 'accepted' ? `${topic}/${place}` : undefined,
  )
  const back = sumBy(counts, span, ([table, topic, place, reason]) =>
    table === 't6' ? `${topic}/${place}/${reason}` : undefined,
  )
  const rows = new Map<string, Record<string, number>>()
  for (const [key, n] of back) {
    const [topic, place, reason] = key.split('/')
    const route = `${topic}/${place}`
    rows.set(route, { ...rows.get(route), [reason!]: n })
  }
  return [...rows]
    .map(([route, reasons]) => {
      const [topic, destination] = route.split('/') as [string, string]
      const n = Object.values(reasons).reduce((sum, one) => sum + one, 0)
      // Somebody may come back in another week than they were sent.
      const of = Math.max(n, accepted.get(route) ?? 0)
      return { topic, destination, n, of, range: likelyShare(n, of), reasons }
    })
    .sort((a, b) => b.n - a.n || (a.topic < b.topic ? -1 : 1))
}

/** Callers who came back from care by someone other than a GP over the last `size` weeks that are over, but for those whose place was right. */
export function backFromCare(counts: CallCounts, places: Places, size: number): number {
  const back = sumBy(counts, weeksBack(counts, size), ([table, , place, reason]) =>
    table === 't6' && reason !== 'fine' && caresForGp(places[place!]) ? 'all' : undefined,
  )
  return back.get('all') ?? 0
}

/**
 * Between what shares the truth most likely lies when `n` of `of` were counted: wide for a few, narrow for many (Wilson's
 * score interval, 95%).
 * @example likelyShare(3, 60) // [0.017, 0.137]
 */
export function likelyShare(n: number, of: number): [low: number, high: number] {
  if (of === 0) return [0, 1]
  const p = n / of
  const middle = p + Z ** 2 / (2 * of)
  const spread = Z * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2))
  const whole = 1 + Z ** 2 / of
  return [Math.max(0, (middle - spread) / whole), Math.min(1, (middle + spread) / whole)]
}
