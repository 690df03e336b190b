const minutesPerDay = 1440
const datePattern = /^[1-9]\d{3}-\d\d-\d\d$/
const timePattern = /^[1-9]\d{3}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/

/**
 * What a London clock and calendar show at a moment, whatever the machine's own time zone.
 * `ms` is milliseconds since 1970 UTC; the answer is "2026-11-24T18:30", seconds dropped.
 */
export function londonNow(ms: number): string {
  // By the rule itself: asking the platform for the zone takes a third of the time in which the desk starts.
  const minute = Math.floor(ms / 60_000)
  if (minute === last.minute) return last.shown
  const { from, until } = summerTime(wallClockOf(minute).slice(0, 4))
  const shown = wallClockOf(minute >= from && minute < until ? minute + 60 : minute)
  last = { minute, shown }
  return shown
}

/** A server is asked for the same minute some thousand times. */
let last = { minute: Number.NaN, shown: '' }

/** Whether the text is a real calendar date, "2026-11-24". */
export function isDate(text: string): boolean {
  if (!datePattern.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** Whether the text is a wall-clock time on a real date, "2026-11-24T18:30". */
export function isWallClock(text: string): boolean {
  return timePattern.test(text) && isDate(text.slice(0, 10))
}

/** The date part of a wall-clock time; a date is returned as it is. */
export function dateOf(at: string): string {
  return at.slice(0, 10)
}

/** The months by their first three letters, January first, as people write them in dates. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The time of day of a wall-clock time, "10:15". */
export function timeOf(at: string): string {
  return at.slice(11)
}

/** Days from 1970-01-01 to a date, or to the date of a wall-clock time. Throws RangeError on anything else. */
export function dayNumber(at: string): number {
  const year = Number(at.slice(0, 4))
  const month = Number(at.slice(5, 7))
  const day = Number(at.slice(8, 10))
  const ms = Date.UTC(year, month - 1, day)
  if (!datePattern.test(at.slice(0, 10)) || new Date(ms).getUTCDate() !== day || month < 1 || month > 12)
    throw new RangeError(`not a date: ${at}`)
  return ms / 86_400_000
}

/** The date a number of days after 1970-01-01. */
export function dateOfDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** Minutes on the wall clock from 1970-01-01T00:00, so that times can be reckoned as numbers. Throws RangeError on a malformed time. */
export function minuteNumber(at: string): number {
  if (!timePattern.test(at)) throw new RangeError(`not a wall-clock time: ${at}`)
  return dayNumber(at) * minutesPerDay + Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16))
}

/** The wall-clock time of a minute number. */
export function wallClockOf(minute: number): string {
  return new Date(minute * 60_000).toISOString().slice(0, 16)
}

/** The day of the week of a date or wall-clock time: 0 Monday to 6 Sunday, as core hours are listed. */
export function weekday(at: string): number {
  return weekdayOfDay(dayNumber(at))
}

/** The day of the week of a day number: 0 Monday to 6 Sunday. */
export function weekdayOfDay(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The same time of day a number of days later (earlier when negative); takes a date or a wall-clock time and gives back the same kind. */
export function addDays(at: string, days: number): string {
  return dateOfDay(dayNumber(at) + days) + at.slice(10)
}

/** The wall-clock time a number of minutes later on the face of the clock, so a clock change in between is not counted. */
export function addMinutes(at: string, minutes: number): string {
  return wallClockOf(minuteNumber(at) + minutes)
}

/** Order of two dates or two wall-clock times: negative when the first is earlier, 0 when equal, for sorting. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/**
 * Minutes that really pass between two London wall-clock times: one hour fewer over the change in March, one more in October.
 * The hour that happens twice is read as its first pass; the hour that never happens is the moment of the change.
 */
export function elapsedMinutes(from: string, to: string): number {
  return universalMinute(to) - universalMinute(from)
}

function universalMinute(at: string): number {
  const minute = minuteNumber(at)
  const { from, until } = summerTime(at.slice(0, 4))
  if (minute < from || minute >= until + 60) return minute
  return Math.max(from, minute - 60)
}

/** When the clocks go forward and back in a year, in minutes of universal time: at one on the last Sundays of March and October. */
function summerTime(year: string): { readonly from: number; readonly until: number } {
  const change = (month: string) => lastSunday(`${year}-${month}-31`) * minutesPerDay + 60
  return { from: change('03'), until: change('10') }
}

function lastSunday(endOfMonth: string): number {
  const day = dayNumber(endOfMonth)
  return day - ((weekdayOfDay(day) + 1) % 7)
}
