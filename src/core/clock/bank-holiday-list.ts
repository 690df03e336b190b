import type { BankHolidayDivision, BankHolidayList } from './bank-holidays.ts'
import { bankHolidaysKnownUntil, type Holidays, isBankHoliday } from './bank-holidays.ts'
import { addDays, isDate, weekday } from './wall-clock.ts'

const FEWEST = 6
const MOST = 15
const WEEKDAYS = 5

/** Reads the list of bank holidays that gov.uk publishes (bank-holidays.json) for one division; a fault says in one sentence what is wrong and what to do. */
export function readBankHolidayList(
  text: string,
  division: BankHolidayDivision,
): { list: BankHolidayList } | { fault: string } {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    return {
      fault: 'This is not the list from gov.uk/bank-holidays.json, or only a part of it. Fetch it again.',
    }
  }
  const events = eventsOf(json, division)
  if (!events)
    return {
      fault: `The file has no bank holidays for ${division}. Fetch the list from gov.uk/bank-holidays.json.`,
    }
  const dates: string[] = []
  for (const [at, event] of events.entries()) {
    const date = fieldOf(event, 'date')
    if (typeof date !== 'string' || !isDate(date)) {
      const name = fieldOf(event, 'title')
      const which = typeof name === 'string' && name ? `"${name.slice(0, 60)}"` : `Bank holiday ${at + 1}`
      return {
        fault: `${which} of ${division} has ${said(date)}, which is not a date. Fetch the list again.`,
      }
    }
    dates.push(date)
  }
  const sorted = [...new Set(dates)].sort()
  const list = { division, from: sorted[0] ?? '', until: sorted.at(-1) ?? '', dates: sorted }
  const fault = faultOfList(list, division)
  return fault ? { fault } : { list }
}

/** Why a list of bank holidays cannot be used by a practice of a division: other dates, too old, too few; undefined when it can. */
export function faultOfList(list: BankHolidayList, division: BankHolidayDivision): string | undefined {
  const { from, until, dates } = list
  if (list.division !== division)
    return `The list is for ${list.division}, and the practice is in ${division}. Choose the list of that division.`
  if (dates.length === 0) return `The list has no bank holidays for ${division}. Fetch it again.`
  const wrong = dates.find((date) => !isDate(date))
  if (wrong !== undefined) return `"${wrong.slice(0, 60)}" is not a date. Fetch the list again.`
  if (
    dates.some((date, at) => at > 0 && date <= dates[at - 1]!) ||
    from !== dates[0] ||
    until !== dates.at(-1)
  )
    return 'The dates of the list are not in order. Fetch the list again.'
  const weekend = dates.find((date) => weekday(date) >= WEEKDAYS)
  if (weekend) return `${weekend} is at a weekend, when no bank holiday is kept. Fetch the list again.`
  const known = bankHolidaysKnownUntil(division)
  if (until < known)
    return `The list ends on ${until}, and the app knows bank holidays until ${known} already. Fetch a newer list.`
  if (from > addDays(known, 1))
    return `The list begins on ${from}, and bank holidays are known only until ${known}. Fetch a list without a gap.`
  for (let year = Number(from.slice(0, 4)); year <= Number(until.slice(0, 4)); year += 1) {
    const count = dates.filter((date) => date.startsWith(`${year}-`)).length
    if (count < FEWEST || count > MOST)
      return `The list has ${count} bank holidays in ${year}, so it cannot be whole. Fetch it again.`
  }
  return undefined
}

/** What a newer list changes in the time that it covers: bank holidays that were not known, and days that were thought to be some. */
export function changesOfList(
  list: BankHolidayList,
  now: Holidays,
): { readonly added: readonly string[]; readonly removed: readonly string[] } {
  const added = list.dates.filter((date) => isBankHoliday(date, now) !== 'yes')
  const removed: string[] = []
  for (let date = list.from; date <= list.until; date = addDays(date, 1))
    if (isBankHoliday(date, now) === 'yes' && !list.dates.includes(date)) removed.push(date)
  return { added, removed }
}

function eventsOf(json: unknown, division: string): readonly unknown[] | undefined {
  const events = fieldOf(fieldOf(json, division), 'events')
  return Array.isArray(events) ? events : undefined
}

function fieldOf(value: unknown, key: string): unknown {
  const own = typeof value === 'object' && value !== null && Object.hasOwn(value, key)
  return own ? (value as Record<string, unknown>)[key] : undefined
}

function said(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 60)}"` : 'nothing that reads as a day'
}
