import type { Period } from '#core/disclosure/periods.ts'
import { HIDDEN, type ShownCount } from '#core/disclosure/ranges.ts'
import { shownCount } from '#core/disclosure/shown.ts'
import type { CallCounts } from '#core/measured/call-counts.ts'
import { sumBy } from '#core/measured/cells.ts'
import { quarterSet } from '../calls/share/share.ts'

/** Why help was wanting, as a commissioner can mend it: there is none, it is shut, it is full. */
export const COMMISSIONER_REASONS = ['absent', 'closed', 'full', 'no-capacity'] as const
/** Rows on one page. */
const MOST = 15
const MOST_INSTEAD = 3

/** A kind of help that callers could not have: how often and why, as it may leave; and what they mostly got, where that was often enough to be named. */
export interface CommissionerRow {
  readonly destination: string
  readonly reasons: readonly ShownCount[]
  readonly instead: readonly string[]
}

/** The gaps of a quarter for a commissioner, those most missed first; undefined where the quarter has too few calls. */
export function commissionerRows(
  counts: CallCounts,
  period: Period,
  practice: string,
): readonly CommissionerRow[] | undefined {
  const gaps = quarterSet(counts, period, practice)?.tables.find(({ id }) => id === 'gaps')
  if (!gaps) return undefined
  const of = (destination: string, reason: string): ShownCount =>
    gaps.rows.find(({ keys }) => keys[0] === destination && keys[1] === reason)?.n ?? 0
  return gaps.totals
    .map(({ keys: [destination] }) => ({
      destination: destination!,
      reasons: COMMISSIONER_REASONS.map((reason) => of(destination!, reason)),
      instead: insteadOf(counts, period, destination!),
    }))
    .filter(({ reasons }) => reasons.some((n) => n !== 0))
    .sort((a, b) => weight(b) - weight(a) || (a.destination < b.destination ? -1 : 1))
    .slice(0, MOST)
}

/** What callers got instead of a kind of help, most often first; a place that is hidden as a count is not named. */
function insteadOf({ weeks, ...counts }: CallCounts, { from, to }: Period, destination: string): string[] {
  const places = weeks.flatMap(({ week }, at) => (week >= from && week <= to ? [at] : []))
  const span = { from: places[0]!, to: places.at(-1)! + 1 }
  const got = sumBy({ weeks, ...counts }, span, ([table, wanted, reason, used]) =>
    table === 't4' && wanted === destination && COMMISSIONER_REASONS.some((one) => one === reason)
      ? used
      : undefined,
  )
  return [...got]
    .map(([place, n]) => ({ place, n: shownCount(n) }))
    .filter((one): one is { place: string; n: number } => one.n !== HIDDEN)
    .sort((a, b) => b.n - a.n || (a.place < b.place ? -1 : 1))
    .slice(0, MOST_INSTEAD)
    .map(({ place }) => place)
}

/** Rows stand by what is shown, so that their order says nothing more; a hidden count weighs as one. */
function weight({ reasons }: CommissionerRow): number {
  return reasons.reduce<number>((sum, n) => sum + (n === HIDDEN ? 1 : n), 0)
}
