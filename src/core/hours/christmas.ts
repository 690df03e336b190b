import { type Holidays, isBankHoliday } from '../clock/bank-holidays.ts'
import { addDays, dayNumber, weekday } from '../clock/wall-clock.ts'
import type { Hours, Schedule, SpecialDays } from './schedule.ts'
import { daySpans } from './spans.ts'

/** From 24 December until 4 January, by when the bank holidays of New Year are over. */
const DATES = 12
const SATURDAY = 5
const CHRISTMAS = '12-25'
/** Days that are kept on their own date, also where their bank holiday is moved to another or no list reaches them. */
const KEPT: readonly string[] = [CHRISTMAS, '12-26', '01-01']

/** The same special days with Christmas Day, Boxing Day, New Year's Day, the bank holidays of that winter and weekends between such days closed, but for dates that have hours of their own; working days between are left as they are. Where usual hours are given, days on which those are shut anyhow are left out, but for Christmas Day. */
export function withChristmas(
  special: readonly SpecialDays[],
  today: string,
  holidays: Holidays,
  usual: readonly Schedule[] = [],
): SpecialDays[] {
  const shut = shutDates(today, holidays).filter(
    (date) => !has(special, date) && (usual.length === 0 || isChristmas(date) || opensOn(usual, date)),
  )
  return [...special, ...shut.map((date) => ({ from: date, to: date, times: [] }))]
}

/** Days of a winter that somebody has to look at: weekend days closed by `withChristmas` on which the service mostly opens, and days on which its usual hours hold. */
export interface ChristmasAsked {
  readonly closed: readonly string[]
  readonly usual: readonly string[]
}

/** What is to be asked of a service once its Christmas was filled in. */
export function askedAtChristmas(
  { schedules, specialDays = [] }: Pick<Hours, 'schedules' | 'specialDays'>,
  today: string,
  holidays: Holidays,
): ChristmasAsked {
  const opens = (date: string) => opensOn(schedules, date)
  const shut = shutDates(today, holidays)
  const isClosed = (date: string) =>
    specialDays.some(({ from, to, times }) => from === date && to === date && times.length === 0)
  return {
    closed: shut.filter(
      (date) => weekday(date) >= SATURDAY && !isChristmas(date) && isClosed(date) && opens(date),
    ),
    usual: winterDates(today).filter(
      (date) => !date.includes('-01-0') && !shut.includes(date) && !has(specialDays, date) && opens(date),
    ),
  }
}

/** The dates of the winter that is on or next to come that are not past. */
function winterDates(today: string): string[] {
  const year = Number(today.slice(0, 4)) - (today.slice(5) <= '01-04' ? 1 : 0)
  return Array.from({ length: DATES }, (_, at) => addDays(`${year}-12-24`, at)).filter(
    (date) => date >= today,
  )
}

/** A weekend has a closed day on both its sides where no working day lies between. */
function shutDates(today: string, holidays: Holidays): string[] {
  const isShut = (date: string) => KEPT.includes(date.slice(5)) || isBankHoliday(date, holidays) === 'yes'
  const reaches = (date: string, step: 1 | -1): boolean =>
    isShut(date) || (weekday(date) >= SATURDAY && reaches(addDays(date, step), step))
  return winterDates(today).filter((date) => reaches(date, 1) && reaches(date, -1))
}

/** Whether usual hours open on a date, whatever bank holiday it is. */
function opensOn(schedules: readonly Schedule[], date: string): boolean {
  return daySpans(schedules, () => 'open', dayNumber(date)).length > 0
}

function isChristmas(date: string): boolean {
  return date.slice(5) === CHRISTMAS
}

function has(special: readonly SpecialDays[], date: string): boolean {
  return special.some(({ from, to }) => from <= date && date <= to)
}
