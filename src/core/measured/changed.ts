import type { CallCounts } from './call-counts.ts'
import { sumBy } from './cells.ts'
import { measureOf, type Places } from './measures.ts'
import { FEW, WEEKS_BEFORE } from './moved.ts'

/** Something of which the last week had clearly more or fewer than a week of the six before it. */
export interface CallsChanged {
  /** Calls led to a kind of help, times that it could not be had, or callers who wanted the GP. */
  readonly kind: 'place' | 'not-had' | 'wants-gp'
  /** The kind of help; empty for callers who wanted the GP. */
  readonly place: string
  readonly n: number
  /** How many there were in a week of those before, for the same number of working days. */
  readonly usual: number
}

const SHOWN = 3
/** Standard deviations of a count from which a change is named: less comes by chance in many weeks. */
const CLEARLY = 1.5

/** What changed most in the last whole week beside the six before it, the clearest first and three at most; none where too few weeks were counted. */
export function changedMost(counts: CallCounts, places: Places): CallsChanged[] {
  const at = counts.weeks.findLastIndex(({ week }) => week < counts.thisWeek)
  const from = Math.max(0, at - WEEKS_BEFORE)
  if (at - from < WEEKS_BEFORE) return []
  const totals = (first: number, to: number) => {
    const of = { from: first, to }
    const led = sumBy(counts, of, ([table, , place]) => (table === 't1' ? `place/${place}` : undefined))
    const missed = sumBy(counts, of, (parts) =>
      measureOf('not-had').n(parts, places) ? `not-had/${parts[1]}` : undefined,
    )
    const wanted = sumBy(counts, of, (parts) =>
      measureOf('wants-gp').n(parts, places) ? 'wants-gp/' : undefined,
    )
    return new Map([...led, ...missed, ...wanted])
  }
  const [last, before] = [totals(at, at + 1), totals(from, at)]
  const days = counts.weeks.slice(from, at).reduce((sum, week) => sum + week.days, 0)
  const share = days > 0 ? counts.weeks[at]!.days / days : 0
  return [...new Set([...last.keys(), ...before.keys()])]
    .map((key) => {
      const [n, earlier] = [last.get(key) ?? 0, before.get(key) ?? 0]
      const usual = earlier * share
      const clear = Math.abs(n - usual) / Math.sqrt(usual + usual * share || 1)
      const [kind, place] = key.split('/') as [CallsChanged['kind'], string]
      return { kind, place, n, usual, clear }
    })
    .filter(({ n, usual, clear }) => Math.max(n, usual) >= FEW && clear >= CLEARLY)
    .sort((one, other) => other.clear - one.clear || (one.place < other.place ? -1 : 1))
    .slice(0, SHOWN)
    .map(({ clear: _, ...one }) => one)
}
