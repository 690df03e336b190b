import { addDays, isDate, weekday } from '#core/clock/wall-clock.ts'
import { language, t } from './language.ts'

// The names of days and months are words of ours: browsers do not know them in every language we have.

/** "18:30" */
export function timeOfDay(at: string): string {
  return at.slice(11, 16)
}

/** "Monday" */
export function dayName(at: string): string {
  return t(`day-${weekday(at)}`)
}

/** "Mon 10:14" */
export function shortMoment(at: string): string {
  return `${t(`short-day-${weekday(at)}`)} ${timeOfDay(at)}`
}

/** "24 November 2026" */
export function longDate(at: string): string {
  return `${dayAndMonth(at)} ${at.slice(0, 4)}`
}

/** "24 November" */
function dayAndMonth(at: string): string {
  return `${Number(at.slice(8, 10))} ${t(`month-${Number(at.slice(5, 7))}`)}`
}

/** "24 Nov 26" */
export function shortDate(at: string): string {
  const month = t(`month-${Number(at.slice(5, 7))}`).slice(0, 3)
  return `${Number(at.slice(8, 10))} ${month} ${at.slice(2, 4)}`
}

/** "18:30"; "Monday 09:00" on another day than `now`; "Monday 14 December 09:00" when that day is a week away or more. */
export function moment(at: string, now: string): string {
  const today = now.slice(0, 10)
  if (at.startsWith(today)) return timeOfDay(at)
  // "Until Monday" and "on Monday" change the word in Welsh.
  const day = t(`on-day-${weekday(at)}`)
  return `${at < addDays(today, 7) ? day : `${day} ${dayAndMonth(at)}`} ${timeOfDay(at)}`
}

/** Making one costs as much as writing hundreds of numbers by it. */
const formats: Record<string, Intl.NumberFormat> = {}

/** A number with so many decimals, as the language writes it: "0.4". */
export function decimal(n: number, digits: number): string {
  const code = language.value
  formats[code + digits] ??= new Intl.NumberFormat([`${code}-GB`, 'en-GB'], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return formats[code + digits]!.format(n)
}

const WEEK = /* @__PURE__ */ Array.from({ length: 7 }, (_, day) => `2026-11-${23 + day}`)

/** The days of the week in short, Monday first: "Mon". */
export function shortDayNames(): string[] {
  return WEEK.map((date) => t(`short-day-${weekday(date)}`))
}

/** The days of the week in words, Monday first. */
export function weekdayNames(): string[] {
  return WEEK.map(dayName)
}

/** The last date that a field takes: a year has four digits, or browsers let six be typed. */
export const LAST_DATE = '9999-12-31'

/** A date in words, "Monday 12 May 2031", to stand beside its field, since a browser may show the month before the day; a year that is being typed is no date yet. */
export function dayInWords(date: string): string {
  return isDate(date) ? `${dayName(date)} ${longDate(date)}` : ''
}
