import type { CallCounts } from '#core/measured/call-counts.ts'
import { type CellParts, sumBy, weeksBack } from '#core/measured/cells.ts'
import { measureOf, type Places } from '#core/measured/measures.ts'
import type { AssumedShare } from '#core/practice/calls/assumed.ts'
import { backFromCare } from '../returned.ts'

/** Minutes of a GP appointment: a federation counted 7.7 for each, a usual slot has 10. */
const MINUTES = { low: 7.7, high: 10 } as const

/** An estimate of GP appointments that were not needed, as a range, with what it is made of. */
export interface Released {
  /** Callers who took help from someone other than a GP. */
  readonly helped: number
  /** Of such callers, those who came back because of where they were sent. */
  readonly back: number
  readonly appointments: readonly [low: number, high: number]
  readonly hours: readonly [low: number, high: number]
}

/** The estimate for the last `size` weeks that are over: callers helped by others, times the share that would have seen a GP, minus those who came back. */
export function releasedIn(
  counts: CallCounts,
  places: Places,
  size: number,
  { from, to }: AssumedShare,
): Released {
  const span = weeksBack(counts, size)
  const sum = (fits: (parts: CellParts) => boolean) =>
    sumBy(counts, span, (parts) => (fits(parts) ? 'all' : undefined)).get('all') ?? 0
  const helped = sum((parts) => measureOf('away').n(parts, places))
  const back = backFromCare(counts, places, size)
  const of = (share: number) => Math.max(0, Math.round((helped * share) / 100 - back))
  const [low, high] = [of(from), of(to)]
  return {
    helped,
    back,
    appointments: [low, high],
    hours: [(low * MINUTES.low) / 60, (high * MINUTES.high) / 60],
  }
}

/** The audit "Making Time in General Practice" of 2015: of 100 GP appointments, how many might have gone another way, by cause. */
export const AUDIT_2015 = [
  { id: 'team', causes: ['wider-team', 'pharmacy', 'wellbeing'], share: 16 },
  { id: 'normal-result', causes: ['normal-result'], share: 1 },
  { id: 'no-plan', causes: ['no-plan'], share: 1 },
  { id: 'hospital-booking', causes: ['hospital-booking'], share: 2.5 },
  { id: 'hospital-prescribing', causes: ['hospital-prescribing'], share: 2 },
] as const

/** How many calls of the last weeks had each cause of that audit, of all calls. */
export function causesBeside(counts: CallCounts, size: number) {
  const span = weeksBack(counts, size)
  const causes = sumBy(counts, span, ([table, cause]) => (table === 't7' ? cause : undefined))
  const all = sumBy(counts, span, ([table]) => (table === 't1' ? 'all' : undefined)).get('all') ?? 0
  const rows = AUDIT_2015.map(({ id, causes: ids, share }) => ({
    id,
    share,
    n: ids.reduce((sum, one) => sum + (causes.get(one) ?? 0), 0),
  }))
  return { all, rows }
}
