import { language } from './language.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language.value} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(`${language.value}-GB`, { ...options, timeZone: 'UTC' })
  formats.set(key, made)
  return made
}

/** A London wall-clock time as a date that the formatter reads without shifting it. */
function asDate(at: string): Date {
  return new Date(`${at.length === 10 ? `${at}T00:00` : at}Z`)
}

/** "18:30" */
export function timeOfDay(at: string): string {
  return format({ hour: '2-digit', minute: '2-digit', hour12: false }).format(asDate(at))
}

/** "Monday" */
export function dayName(at: string): string {
  return format({ weekday: 'long' }).format(asDate(at))
}

/** "Mon 10:14" */
export function shortMoment(at: string): string {
  return `${format({ weekday: 'short' }).format(asDate(at))} ${timeOfDay(at)}`
}

/** "24 November 2026" */
export function longDate(at: string): string {
  return format({ day: 'numeric', month: 'long', year: 'numeric' }).format(asDate(at))
}

/** "18:30", or "Monday 9:00" when it is another day than `now`. */
export function moment(at: string, now: string): string {
  return at.slice(0, 10) === now.slice(0, 10) ? timeOfDay(at) : `${dayName(at)} ${timeOfDay(at)}`
}

/** A number with so many decimals, as the language writes it: "0.4". */
export function decimal(n: number, digits: number): string {
  return n.toLocaleString(`${language.value}-GB`, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

/** The days of the week in words, Monday first. */
export function weekdayNames(): string[] {
  return Array.from({ length: 7 }, (_, day) => dayName(`2026-11-${23 + day}`))
}
