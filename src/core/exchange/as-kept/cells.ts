import { holidaysSaid } from '../../hours/holidays-said.ts'
import { mendedHours } from '../../hours/mended.ts'
import { isUnsure, type Schedule, type SpecialDays } from '../../hours/schedule.ts'
import { readSpecialDays } from '../../hours/special-days-text.ts'
import { readHours } from '../../hours/text.ts'
import { writeHours } from '../../hours/write.ts'
import { areaOf, meantPhone, phoneFault } from '../../practice/phones/phone.ts'
import type { Phone, ReferWay, Service } from '../../practice/service.ts'
import { clip } from '../csv.ts'
import { looseHours, looseSpecialDays } from '../loose.ts'
import { type ColumnId, DATED } from '../services-csv.ts'
import type { TableRow } from '../table.ts'
import { loosePhones } from './phones/loose-phones.ts'
import { noDayIn, onWorkingDays } from './said-hours.ts'

type Row = TableRow<ColumnId>

const NOT_SURE_NOW = ' Until then that day stays as it was here, or is marked as not sure.'

/** The ways to refer by what the page calls them. */
export const WAYS_CALLED: Readonly<Record<string, ReferWay>> = {
  'the-patient-refers-themselves': 'self-refer',
  'the-patient-walks-in': 'walk-in',
  'we-book-at-the-desk': 'book-here',
  'we-send-a-referral': 'practice-refers',
}
/** The area code that most numbers of a table begin with, else most of what is held; undefined where none does for half of them. */
export function commonArea(rows: readonly Row[], held: readonly Service[]): string | undefined {
  const areasOf = (phones: readonly Phone[]) => phones.flatMap(({ number }) => areaOf(number) ?? [])
  const own = rows.flatMap(({ cells }) => areasOf(loosePhones(cells.phones)))
  const areas = own.length > 0 ? own : held.flatMap(({ phones }) => areasOf(phones))
  const counts = new Map<string, number>()
  for (const area of areas) counts.set(area, (counts.get(area) ?? 0) + 1)
  const [most] = [...counts].sort(([, one], [, other]) => other - one)
  return most && most[1] * 2 >= areas.length ? most[0] : undefined
}

/** The numbers of a cell written so that each can be rung; undefined where that cannot be told of all of them. */
export function meantPhones(phones: readonly Phone[], area: string | undefined): string | undefined {
  // Beside a whole number a short one is rung by the same code.
  const [beside] = phones.flatMap(({ number }) => areaOf(number) ?? [])
  const meant = phones.map(({ number, label }) => {
    const right = phoneFault(number) === undefined ? number : meantPhone(number, beside ?? area)
    return right && (label ? `${label}: ${right}` : right)
  })
  return meant.every((one) => one !== undefined) ? meant.join(' | ') : undefined
}

/** The repeating hours of a line; what cannot be read is reported with what was probably meant. */
export function readSchedules(
  { cells, report }: Row,
  held: ReadonlyMap<string, Service>,
): readonly Schedule[] {
  const { hours: text = 'unknown', id = '' } = cells
  const kept = text === DATED ? held.get(id) : undefined
  if (kept) return kept.schedules
  const usual = held.get(id)?.schedules
  const loose = looseHours(text)
  const asWritten = readHours(loose, usual)
  if ('schedules' in asWritten) return withKnownDays(asWritten.schedules, usual ?? [])
  const timed = asWritten.rest ? undefined : asWritten.meant
  const meant = timed === undefined ? undefined : readHours(timed, usual)
  if (meant && 'schedules' in meant) {
    report(
      'hours',
      `"${clip(text)}" is read as "${writeHours(meant.schedules) ?? timed}"; look whether that is right.`,
      true,
    )
    return meant.schedules
  }
  const { fault, rest, meant: every } = meant?.rest ? meant : asWritten
  const working = onWorkingDays(text)
  const repair = working ?? (rest && every !== writeHours(rest) ? every : undefined)
  const word = noDayIn(text)
  report(
    'hours',
    // What people look for in their sheet is what they wrote.
    working
      ? `"${clip(text)}" names no day; write "${working}" if that is meant.`
      : `The app ${fault.replace(`"${loose}"`, () => `"${clip(text)}"`)}.${word ? ` "${clip(word)}" is no day of the week.` : ''}${rest ? (rest.some(isUnsure) ? NOT_SURE_NOW : ' That day is taken as closed.') : ''}`,
    rest && true,
    repair,
  )
  return withKnownDays(rest ?? [], usual ?? [])
}

/** A day that a file could not say stays as it is held, where its times are known there. */
function withKnownDays(schedules: readonly Schedule[], held: readonly Schedule[]): readonly Schedule[] {
  return schedules.flatMap((schedule) => {
    if (!isUnsure(schedule)) return [schedule]
    const days = schedule.byday!.split(',')
    const known = held.flatMap((one) => {
      const own =
        one.freq === 'WEEKLY' ? (one.byday ?? '').split(',').filter((day) => days.includes(day)) : []
      return own.length > 0 ? [{ ...one, byday: own.join(',') }] : []
    })
    const left = days.filter((day) => !known.some(({ byday }) => byday.split(',').includes(day)))
    return [...known, ...(left.length > 0 ? [{ ...schedule, byday: left.join(',') }] : [])]
  })
}

/** A line with what its hours say of bank holidays where its own cell for them is empty; where the two differ, the cell counts and the line says so. */
export function withHolidaysSaid(row: Row): Row {
  const { hours = '', bankHolidays } = row.cells
  const said = hours === DATED ? undefined : holidaysSaid(hours).bankHolidays
  if (!said || row.faulty.has('bankHolidays')) return row
  if (!bankHolidays) return { ...row, cells: { ...row.cells, bankHolidays: said } }
  if (bankHolidays.trim().toLowerCase() !== said)
    row.report(
      'bankHolidays',
      `The hours say "${said} bank holidays", and this cell says "${clip(bankHolidays)}". The cell counts; look which is right.`,
      true,
    )
  return row
}

/** Hours of which some times overlap or were hardly meant as they stand, written as they were probably meant. */
export function meantHoursOf(schedules: readonly Schedule[]): string | undefined {
  const mended = mendedHours(schedules)
  return mended && writeHours(mended)
}

/** The dates with hours of their own of a line. */
export function readDays({ cells: { specialDays: text = '' }, report }: Row): readonly SpecialDays[] {
  const read = readSpecialDays(looseSpecialDays(text))
  if ('fault' in read) report('specialDays', `The app ${read.fault}.`)
  return 'fault' in read ? [] : read.days
}

/** A date that came as the number a spreadsheet keeps it as may never have been meant as one. */
export function sayIfSerial(
  { cells, report }: Row,
  column: 'checkedOn' | 'fullUntil',
  read: string | undefined,
): void {
  const text = cells[column] ?? ''
  if (/^\d{5}(\.\d+)?$/.test(text) && read !== text)
    report(column, `"${text}" is read as ${read}, the date it stands for in a spreadsheet; check it.`, true)
}
