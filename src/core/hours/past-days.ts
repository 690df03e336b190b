import { isDate } from '../clock/wall-clock.ts'
import type { SpecialDays } from './schedule.ts'

const FIRST_DATE = '2020-01-01'

/** Whether special days are over and can be let go: no slip of the year, and not among those that are kept already. */
export function isPast({ from, to }: SpecialDays, today: string, held: readonly SpecialDays[] = []): boolean {
  return (
    isDate(from) &&
    isDate(to) &&
    from >= FIRST_DATE &&
    from <= to &&
    to < today &&
    !held.some((one) => one.from === from && one.to === to)
  )
}

/** A record without the special days that are over; those that `held`, the record as it is kept, has too stay. */
export function withoutPast<Kept extends { readonly specialDays?: readonly SpecialDays[] }>(
  kept: Kept,
  today: string,
  held?: Pick<Kept, 'specialDays'> | null,
): Kept {
  const { specialDays, ...rest } = kept
  const left = specialDays?.filter((days) => !isPast(days, today, held?.specialDays))
  return (left && left.length > 0 ? { ...rest, specialDays: left } : rest) as Kept
}

/** What is said of a file whose special days are partly over, once for all of them; `rows` has the row of each. */
export function pastDaysSaid(
  rows: readonly number[],
): { readonly row: number; readonly message: string; readonly warning: true } | undefined {
  if (rows.length === 0) return undefined
  const days = rows.length === 1 ? '1 special day is' : `${rows.length} special days are`
  return {
    row: Math.min(...rows),
    message: `${days} over and left out; there is nothing to do.`,
    warning: true,
  }
}
