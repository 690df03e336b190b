import { addDays, dateOfDay, dayNumber, weekday, weekdayOfDay } from './wall-clock.ts'

/** The ISO 8601 week of a date or wall-clock time, "2026-W48": weeks start on Monday and belong to the year of their Thursday. */
export function isoWeek(at: string): string {
  const day = dayNumber(at)
  const thursday = day - weekdayOfDay(day) + 3
  const year = dateOfDay(thursday).slice(0, 4)
  const week = Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** The Monday of an ISO 8601 week: "2026-W48" is the week of "2026-11-23". */
export function mondayOf(week: string): string {
  const inFirstWeek = `${week.slice(0, 4)}-01-04`
  return addDays(inFirstWeek, 7 * (Number(week.slice(6)) - 1) - weekday(inFirstWeek))
}

/** Whether the text names an ISO 8601 week that exists, "2026-W48": some years have 53, none has a week 0. */
export function isIsoWeek(text: string): boolean {
  if (!/^[1-9]\d{3}-W\d\d$/.test(text)) return false
  const week = Number(text.slice(6))
  if (week <= 52) return week >= 1
  // The 28th of December lies in the last week of its year, and that week never leaves the calendar.
  return week <= Number(isoWeek(`${text.slice(0, 4)}-12-28`).slice(6))
}
