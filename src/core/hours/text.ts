import { isTimeOfDay, readTime } from '../clock/time-of-day.ts'
import { holidaysSaid } from './holidays-said.ts'
import { meantTimes } from './meant-times.ts'
import { afternoonOff, changed, type DayChange, readChange, writeChange } from './said/day-changes.ts'
import { type BankHolidayPolicy, DAY_NAMES, type Schedule, WEEKDAYS } from './schedule.ts'
import { NOT_SURE, writeHours } from './write.ts'

const NAMES = DAY_NAMES.map((name) => name.slice(0, 3).toLowerCase())
const NTH: Readonly<Record<string, string>> = { '1st': '1', '2nd': '2', '3rd': '3', '4th': '4', last: '-1' }

const LIKE = '"Mon-Fri 09:00-18:30; Sat 09:00-13:00"'
const SAID =
  /(?<![\d:.])(\d\d?(?:[:.]?\d\d)?(?:\s*[ap]m\b)?)\s*(?:-|to|until|till?)\s*(\d\d?(?:[:.]?\d\d)?(?:\s*[ap]m\b)?)(?![\d:.])/g
const MORNING = { opens: '09:00', closes: '12:00' }

/** What a text of hours holds, what of bank holidays where it says so; or which part cannot be read, how it was probably meant, and what of it stands all the same. */
export type HoursRead =
  | { readonly schedules: Schedule[]; readonly bankHolidays?: BankHolidayPolicy }
  | {
      readonly fault: string
      readonly meant?: string
      readonly rest?: readonly Schedule[]
      /** The words that nobody can read, where the fault is theirs. */
      readonly unread?: string
    }

/** Reads hours as people write them: "Mon-Fri 09:00-13:00, 14:00-17:30; Sat 09:00-13:00", "1st Sat 09:00-12:00", "Thu 10:00-12:00 every 2 weeks from 2026-11-05", "24 hours", "unknown", "Tue not sure" for a day whose times nobody knows, with "closed bank holidays" or "open bank holidays" after them. A fault says which part cannot be read, and how it was probably meant: days that are closed and nothing else, "Tue closed", are taken from the `usual` times. */
export function readHours(text: string, usual: readonly Schedule[] = []): HoursRead {
  const { text: rest, bankHolidays } = holidaysSaid(text)
  const read = readTimes(rest.trim(), usual)
  return bankHolidays && 'schedules' in read ? { ...read, bankHolidays } : read
}

function readTimes(written: string, usual: readonly Schedule[]): HoursRead {
  const plain = written.toLowerCase()
  if (plain === 'unknown') return { schedules: [] }
  if (plain === '24 hours') return { schedules: [weekly(WEEKDAYS.join(','), '00:00', '23:59')] }
  const parts = written.split(';').map((piece) => piece.trim())
  let schedules: Schedule[] = []
  // The same with the days that are called closed first and open then.
  let every: Schedule[] = []
  let shut: string[] = []
  const doubt = new Set<string>()
  const changes: { readonly said: string; readonly change: DayChange }[] = []
  let both: { readonly part: string; readonly day: string } | undefined
  for (const said of parts) {
    const part = said.toLowerCase()
    const closed = readClosed(part)
    if (closed) {
      shut = [...shut, ...closed]
      schedules = without(schedules, closed)
      every = without(every, closed)
      continue
    }
    const change = readChange(part, readDays)
    if (change && !change.vague) {
      changes.push({ said, change })
      continue
    }
    const read = readPart(part)
    if (!read) return saysOtherwise(parts, said)
    const named = read.flatMap(({ freq, byday = '' }) => (freq === 'WEEKLY' ? byday.split(',') : []))
    const doubled = named.filter((one) => shut.includes(one))
    for (const one of doubled) doubt.add(one)
    const [day] = doubled
    if (day) both ??= { part: said, day: DAY_NAMES[WEEKDAYS.indexOf(day)]! }
    schedules.push(...without(read, shut))
    every.push(...read)
  }
  if (both) {
    const unsure = { freq: 'WEEKLY' as const, byday: WEEKDAYS.filter((one) => doubt.has(one)).join(',') }
    return saysBoth(both.part, both.day, [...schedules, unsure], every)
  }
  for (const { said, change } of schedules.length > 0 ? changes : []) {
    const after = changed(schedules, change)
    if ('day' in after) return saysNotWhen(parts, said, change, after.day)
    schedules = after.schedules
  }
  if (schedules.length > 0) return { schedules }
  const only = parts.every((part) => readClosed(part.toLowerCase()))
  return only
    ? saysOnlyClosed(shut, usual)
    : { fault: `cannot read the hours "${written}"; write them like ${LIKE}` }
}

/** A part that cannot be read, and how the whole was probably meant; what nobody can read at all is named before what could be two things. */
function saysOtherwise(parts: readonly string[], first: string): HoursRead {
  const meant = meantInWhole(parts)
  if (meant) return { fault: `cannot read the hours "${first}"; write "${meant}" if that is meant`, meant }
  const said = parts.find((part) => meantPart(part) === undefined) ?? first
  const unread = wordsIn(said)
  const where = unread === said ? `the hours "${said}"` : `"${unread}" in the hours "${said}"`
  return { fault: `cannot read ${where}; write them like ${LIKE}`, unread }
}

/** A change of a day that does not fit its times: when a morning ends is asked, all else is named. */
function saysNotWhen(parts: readonly string[], said: string, change: DayChange, day: number): HoursRead {
  const name = DAY_NAMES[day]!
  if (change.does !== 'mornings')
    return {
      fault: `does not find hours on ${name} that "${said}" fits; write them like ${LIKE}`,
      unread: said,
    }
  const until = writeChange(afternoonOff(change))
  const read = readTimes(parts.map((part) => (part === said ? until : part)).join('; '), [])
  const meant = 'schedules' in read ? writeHours(read.schedules) : read.meant
  const ask = meant ? `write "${meant}" if that is meant` : `write them like ${LIKE}`
  return {
    fault: `does not find when it shuts on ${name}; ${ask}`,
    ...(meant ? { meant } : { unread: said }),
  }
}

/** What of a part is neither a day nor a time of opening; the whole part where nothing is left. */
function wordsIn(part: string): string {
  const rest = part
    .replaceAll(SAID, ' ')
    .replaceAll(
      /\b(?:mon(?!th)|tue|wed|thu|fri|sat|sun)[a-z]*\b(?:\s*-\s*\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)?/gi,
      ' ',
    )
    .replaceAll(/\s+/g, ' ')
    .replace(/^[\s,:(-]+|[\s,:)-]+$/g, '')
  return rest && /[a-z]/i.test(rest) ? rest : part
}

/** Parts of which some were said without morning or afternoon, all as they were probably meant: what is offered for one must not lose the others. Undefined where one of them is not clear. */
function meantInWhole(parts: readonly string[]): string | undefined {
  const all = parts.map(meantPart)
  if (!all.every((one) => one !== undefined)) return undefined
  const whole = all.join('; ')
  if (!parts.some((part) => readChange(part.toLowerCase(), readDays))) return whole
  // Nobody should have to add up what is said of single days.
  const read = readTimes(whole, [])
  return 'schedules' in read ? writeHours(read.schedules) : read.meant
}

/** A part as it was probably meant; undefined where that is not clear. */
function meantPart(part: string): string | undefined {
  const said = part.toLowerCase()
  const change = readChange(said, readDays)
  if (change) return writeChange(change)
  return readClosed(said) || readPart(said) ? part : meantHours(said)
}

/** Hours said without morning or afternoon, "mon 9 to 5", as they were probably meant; undefined where that is not clear. */
function meantHours(part: string): string | undefined {
  const text = part.replaceAll(SAID, (whole: string, from: string, to: string) => {
    const [opens, closes] = [readTime(from), readTime(to)]
    if (!opens || !closes) return whole
    const said = { opens, closes }
    const meant = meantTimes(said, [said, MORNING]) ?? said
    return `${meant.opens}-${meant.closes}`
  })
  const read = text === part ? undefined : readPart(text)
  // What opens and closes at one time would be refused.
  return read?.every(({ opens_at, closes_at }) => opens_at !== closes_at)
    ? text.replace(/\b[a-z](?=[a-z]{2})/g, (letter) => letter.toUpperCase())
    : undefined
}

/** The days that a part calls closed, "Tue closed" or "closed on Tuesdays"; undefined when it says something else. */
function readClosed(part: string): string[] | undefined {
  const [, before, after] =
    /^(?:(.+?)[\s:]+(?:closed|shut)|(?:closed|shut)(?:\s+on)?[\s:]+(.+))$/.exec(part) ?? []
  const days = before ?? after
  return days === undefined ? undefined : readDays(days)?.split(',')
}

/** Weekly times without some days: "Mon-Fri 09:00-17:00; Tue closed" means four days. */
function without(schedules: readonly Schedule[], days: readonly string[]): Schedule[] {
  return schedules.flatMap((schedule) => {
    if (schedule.freq !== 'WEEKLY') return [schedule]
    const kept = schedule.byday!.split(',').filter((day) => !days.includes(day))
    return kept.length > 0 ? [{ ...schedule, byday: kept.join(',') }] : []
  })
}

/** The fault of hours that say both open and closed of a day. What is taken (`rest`) marks that day as not sure; what is offered (`meant`) keeps every time. */
function saysBoth(
  part: string,
  day: string,
  rest: readonly Schedule[],
  every: readonly Schedule[],
): HoursRead {
  const meant = writeHours(every)
  return {
    fault: `says both that ${day} is closed and "${part}"; write the one that is right`,
    ...(meant ? { meant } : {}),
    rest,
  }
}

function saysOnlyClosed(shut: readonly string[], usual: readonly Schedule[]): HoursRead {
  const days = WEEKDAYS.flatMap((code, at) => (shut.includes(code) ? DAY_NAMES[at]! : [])).join(', ')
  const rest = without(usual, shut)
  const meant = rest.length > 0 ? writeHours(rest) : undefined
  return meant
    ? {
        fault: `finds only closed days in the hours (${days}), so the other days stay as they are: "${meant}"`,
        meant,
        rest,
      }
    : {
        fault: `finds only closed days in the hours (${days}); write when it is open on other days, like ${LIKE}`,
      }
}

function readPart(part: string): Schedule[] | undefined {
  if (part.endsWith(` ${NOT_SURE}`)) {
    const byday = readDays(part.slice(0, -NOT_SURE.length).trim())
    return byday === undefined ? undefined : [{ freq: 'WEEKLY', byday }]
  }
  const match =
    /^(.+?)\s+((?:\d\d:\d\d-\d\d:\d\d(?:,\s*)?)+)(?:\s*every (\d+) weeks from (\d{4}-\d\d-\d\d))?$/.exec(part)
  if (!match) return undefined
  const spans = match[2]!.split(/,\s*/).map((span) => span.split('-') as [string, string])
  if (spans.flat().some((time) => !isTimeOfDay(time))) return undefined
  const nth = /^(1st|2nd|3rd|4th|last) ([a-z]{3,9})$/.exec(match[1]!)
  if (nth) {
    const day = WEEKDAYS[NAMES.indexOf(nth[2]!.slice(0, 3))]
    if (!day) return undefined
    return spans.map(([opens_at, closes_at]) => ({
      freq: 'MONTHLY',
      byday: `${NTH[nth[1]!]}${day}`,
      opens_at,
      closes_at,
    }))
  }
  const days = readDays(match[1]!)
  if (!days) return undefined
  const every = match[3] ? { interval: Number(match[3]), dtstart: match[4]! } : {}
  return spans.map(([opens, closes]) => ({ ...weekly(days, opens, closes), ...every }))
}

function readDays(text: string): string | undefined {
  const days: string[] = []
  for (const piece of text.split(/[,\s]+/)) {
    const [from, to] = piece.split('-').map((name) => NAMES.indexOf(name.slice(0, 3)))
    if (from === undefined || from < 0 || (to !== undefined && to < from)) return undefined
    days.push(...WEEKDAYS.slice(from, (to ?? from) + 1))
  }
  return days.join(',')
}

function weekly(byday: string, opens_at: string, closes_at: string): Schedule {
  return { freq: 'WEEKLY', byday, opens_at, closes_at }
}
