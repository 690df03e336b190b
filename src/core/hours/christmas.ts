import { type Holidays, isBankHoliday } from '../clock/bank-holidays.ts'
import { addDays, weekday } from '../clock/wall-clock.ts'
import type { SpecialDays } from './schedule.ts'

/** From 24 December until 4 January, by when the bank holidays of New Year are over. */
const DATES = 12
const SUNDAY = 6

/** The same special days with Christmas Day and the bank holidays of that winter closed, but for dates that have hours of their own; what the days between are is left as it is. */
export function withChristmas(
  special: readonly SpecialDays[],
  today: string,
  holidays: Holidays,
): SpecialDays[] {
  const free = freeDates(special, today).filter((date) => isShut(date, holidays))
  return [...special, ...free.map((date) => ({ from: date, to: date, times: [] }))]
}

/** The days from Christmas Eve to New Year on which the usual hours hold, without Sundays. */
export function usualAtChristmas(
  special: readonly SpecialDays[],
  today: string,
  holidays: Holidays,
): string[] {
  return freeDates(special, today).filter(
    (date) => !date.includes('-01-0') && weekday(date) !== SUNDAY && !isShut(date, holidays),
  )
}

/** The dates of the winter that is on or next to come that are not past and have no hours of their own. */
function freeDates(special: readonly SpecialDays[], today: string): string[] {
  const year = Number(today.slice(0, 4)) - (today.slice(5) <= '01-04' ? 1 : 0)
  const dates = Array.from({ length: DATES }, (_, at) => addDays(`${year}-12-24`, at))
  return dates.filter((date) => date >= today && !special.some(({ from, to }) => from <= date && date <= to))
}

function isShut(date: string, holidays: Holidays): boolean {
  const holiday = isBankHoliday(date, holidays)
  return holiday === 'yes' || date.endsWith('-12-25') || (holiday === 'unknown' && date.endsWith('-01-01'))
}
