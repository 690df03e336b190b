import { TIME_OF_DAY } from '#core/clock/time-of-day.ts'
import { addDays, isDate, MONTHS } from '#core/clock/wall-clock.ts'
import { DAY_NAMES, type Schedule, type SpecialDays } from '#core/hours/schedule.ts'
import { readHours } from '#core/hours/text.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Reader } from '../reader.ts'
import { isRecord } from '../yaml-file.ts'

type Path = readonly (string | number)[]

const SPAN = new RegExp(`^(${TIME_OF_DAY})-(${TIME_OF_DAY})$`)
const WEEK = DAY_NAMES.map((name) => name.slice(0, 3).toLowerCase())
/** How many turns of a season are written out, from the one that is on or comes next. */
const TURNS = 2

/** Reads opening hours: one text, or a text for each season, "1 Nov to 31 Mar", which becomes dates of validity. */
export function readOpeningHours(reader: Reader, path: Path, today: string): Schedule[] {
  if (!isRecord(reader.at(path))) return readTimes(reader, path)
  return reader.keys(path).flatMap((name) => {
    const turns = turnsOf(name, today)
    if (!turns) reader.fault([...path, name], `"${name}" is not a season; write it like "1 Nov to 31 Mar".`)
    const times = readTimes(reader, [...path, name])
    return (turns ?? []).flatMap((turn) => times.map((schedule) => ({ ...schedule, ...turn })))
  })
}

/** Reads days with hours of their own, counted from today: `in-3-days: shut`, `in-10-to-17-days: "10:00-12:00"`. */
export function readDatedDays(reader: Reader, path: Path, today: string): SpecialDays[] {
  return reader.keys(path).flatMap((key) => {
    const match = /^in-(\d{1,3})(?:-to-(\d{1,3}))?-days?$/.exec(key)
    const times = spansOf(reader.text([...path, key]) ?? '')
    if (!match)
      reader.fault([...path, key], `"${key}" is not a day; write it like in-3-days or in-10-to-17-days.`)
    if (!times)
      reader.fault([...path, key], `The times of "${key}" must be "shut" or like "10:00-12:00, 14:00-16:00".`)
    if (!match || !times) return []
    const [from, to] = [match[1], match[2] ?? match[1]].map((days) => addDays(today, Number(days)))
    return [{ from: from!, to: to!, times }]
  })
}

/** Reads the core hours of a surgery, "mon-fri: 08:00-18:30", as a week that starts on Monday. */
export function readCoreHours(reader: Reader): Practice['coreHours'] {
  const hours: ([string, string] | null)[] = WEEK.map(() => null)
  for (const key of reader.keys(['core-hours'])) {
    const [from, to] = key.split('-').map((day) => WEEK.indexOf(day))
    const [span, ...more] = spansOf(reader.text(['core-hours', key]) ?? '') ?? []
    if (from === undefined || from < 0 || to === -1 || !span || more.length > 0)
      reader.fault(['core-hours', key], 'Write core hours like "mon-fri: 08:00-18:30".')
    else for (let day = from; day <= (to ?? from); day++) hours[day] = [span.opens_at, span.closes_at]
  }
  return hours
}

function readTimes(reader: Reader, path: Path): Schedule[] {
  const hours = readHours(reader.text(path) ?? 'unknown')
  if ('schedules' in hours) {
    if (hours.bankHolidays) reader.fault(path, 'Bank holidays have a key of their own; leave them out here.')
    return hours.schedules
  }
  reader.fault(path, `${hours.fault.replace(/^c/, 'C')}.`)
  return []
}

/** "shut" is no times; undefined cannot be read. */
function spansOf(text: string): SpecialDays['times'] | undefined {
  if (text === 'shut') return []
  const spans = text.split(/,\s*/).map((span) => SPAN.exec(span))
  if (spans.some((span) => span === null)) return undefined
  return spans.map((span) => ({ opens_at: span![1]!, closes_at: span![2]! }))
}

/** The first turns of a season that are not over: it may run past the end of the year. */
function turnsOf(name: string, today: string): { valid_from: string; valid_to: string }[] | undefined {
  const [first, last, ...more] = name.split(' to ').map(dayOfYear)
  if (!first || !last || more.length > 0) return undefined
  const year = Number(today.slice(0, 4))
  return [year - 1, year, year + 1, year + 2]
    .map((from) => ({
      valid_from: `${from}-${first}`,
      valid_to: `${last < first ? from + 1 : from}-${last}`,
    }))
    .filter(({ valid_to }) => valid_to >= today)
    .slice(0, TURNS)
}

/** "31 Mar" as "03-31"; 29 February is not in every year. */
function dayOfYear(text: string): string | undefined {
  const match = /^(\d{1,2}) (\w{3})$/.exec(text)
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? '') + 1
  const day = `${String(month).padStart(2, '0')}-${match?.[1]?.padStart(2, '0')}`
  return isDate(`2027-${day}`) ? day : undefined
}
