import type { CallCounts } from '#core/measured/call-counts.ts'
import { type CellParts, heardWeeks, sumBy, weeksBack } from '#core/measured/cells.ts'

/** What calls are told apart by, where neither place nor topic is asked. */
export const ABOUT = ['urgency', 'response', 'age', 'avoidable', 'search'] as const
/** One way to tell calls apart. */
export type AboutAxis = (typeof ABOUT)[number]

/** One line: how many in the last weeks, and in as many before. */
export interface AboutRow {
  readonly id: string
  readonly now: number
  readonly before: number
}

const KEYS: Readonly<Record<AboutAxis, (parts: CellParts) => string | undefined>> = {
  urgency: ([table, , rank]) => (table === 't2' ? rank : undefined),
  response: ([table, , , response]) => (table === 't1' ? response : undefined),
  age: ([table, band]) => (table === 't5' ? band : undefined),
  avoidable: ([table, cause]) => (table === 't7' ? cause : undefined),
  search: ([table, word, end]) => (table === 't8' && end === 'missed' ? word : undefined),
}
/** Words are many: the first of them say enough. */
const MOST = 20

/** The rows of one table over the last `size` weeks that are over, the most first; and all calls of these weeks and of those before, to say "x of n". */
export function aboutRows(
  counts: CallCounts,
  axis: AboutAxis,
  size: number,
): { readonly rows: readonly AboutRow[]; readonly all: number; readonly allBefore: number } {
  const sums = (back: number) => sumBy(counts, weeksBack(counts, size, back), KEYS[axis])
  const calls = (back: number) =>
    sumBy(counts, weeksBack(counts, size, back), ([table]) => (table === 't1' ? 'all' : undefined)).get(
      'all',
    ) ?? 0
  const [now, before] = [sums(0), sums(1)]
  const rows = [...new Set([...now.keys(), ...before.keys()])]
    .map((id) => ({ id, now: now.get(id) ?? 0, before: before.get(id) ?? 0 }))
    .sort((a, b) => b.now - a.now || b.before - a.before || (a.id < b.id ? -1 : 1))
  return { rows: rows.slice(0, MOST), all: calls(0), allBefore: calls(1) }
}

/** How many of the last `size` weeks have ended, in how many of them any desk was heard from, and in how many all desks were. */
export function heardLately(counts: CallCounts, size: number): { all: number; any: number; whole: number } {
  const { from, to } = weeksBack(counts, size)
  const any = heardWeeks(counts).slice(from, to).filter(Boolean).length
  const whole = counts.weeks.slice(from, to).filter(({ known, heard }) => known > 0 && heard === known).length
  return { all: to - from, any, whole }
}
