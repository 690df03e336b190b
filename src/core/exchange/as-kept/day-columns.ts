import { DAY_NAMES } from '../../hours/schedule.ts'
import { readHours } from '../../hours/text.ts'
import { NOT_SURE, writeDays } from '../../hours/write.ts'
import { looseHours, looseTime } from '../loose.ts'

/** A cell of a column that stands for one day or some days, and the heading of that column. */
export interface DayCell {
  readonly heading: string
  readonly cell: string
}

/** Which days a heading names, and which end of their times where it names one. */
interface DayNamed {
  /** Places in the week, Monday first; none for bank holidays. */
  readonly days: readonly number[]
  readonly end: 'opens' | 'closes' | undefined
}

/** The hours of a row from its columns of days, the days that are only ticked, and the cells that say no time. */
export interface HoursByDay {
  readonly hours: string
  readonly ticked: string
  readonly unread: readonly DayCell[]
}

const DAY =
  'mon(?:days?)?|tue(?:s(?:days?)?)?|wed(?:s|nesdays?)?|thu(?:r(?:s(?:days?)?)?)?|fri(?:days?)?|sat(?:urdays?)?|sun(?:days?)?'
const ONE_DAY = new RegExp(String.raw`\b(?:${DAY})\b`, 'g')
const STARTS = DAY_NAMES.map((name) => name.slice(0, 3).toLowerCase())
const WELSH = ['llun', 'mawrth', 'mercher', 'iau', 'gwener', 'sadwrn', 'sul']
/** Single letters that stand for the days where five or more of them follow each other. */
const LETTERS = [/^m$/i, /^tu?$/i, /^w$/i, /^th?$/i, /^f$/i, /^sa?$/i, /^su?$/i]
const HOLIDAYS = /\b(?:bank|public)\s+hol(?:iday)?s?\b|^b\/?hs?$/
const OPENS = /^(?:open|opens|opening|from|start|starts|begin|begins|agor)$/
const CLOSES = /^(?:close|closes|closed|closing|shut|shuts|to|until|till?|end|ends|finish|finishes|cau)$/
const BESIDE = /^(?:hours?|hrs?|times?|am|pm|a\.m\.|p\.m\.|morning|afternoon|evening|at|and|oriau)$/

const SHUT =
  /^(?:closed|close|shut|none|no|n|nil|off|n\/?a|not open|x|✗|✘|0|[-–—]+|ar gau|closed all day|all day closed)\.?$/i
const TICKED = /^(?:y|yes|✓|✔|open|true|1|ie)$/i
const ALL_DAY =
  /^(?:24\s*\/\s*7|24\s*(?:h|hrs?|hours?)|all day|open 24 hours|0?0[:.]?00\s*-\s*(?:24[:.]?00|23[:.]?59))$/i
const TIME = String.raw`(?:(?:12\s*)?(?:noon|midday|midnight)|0?\.\d{3,}|\d{3,4}(?:\s*h(?:ou)?rs?)?|\d\d?(?:[:.h]\d\d){0,2}h?\s*(?:[ap]\.?m\.?)?)`
const SPAN = new RegExp(String.raw`(${TIME})\s*(?:-|to|until|till?)\s*(${TIME})`, 'gi')
const PART_OF_DAY = /^0?\.\d+$/
const BETWEEN = /^(?:[\s,;&/|()+]|\band\b|\bopen\b|\bthen\b|\b[ap]m:?)*$/i
const BREAK = new RegExp(
  String.raw`[\s,;(]*\b(?:closed?|shut|lunch|break)\b[a-z\s:]*?(${TIME})\s*(?:-|to|until|till?)\s*(${TIME})[\s)]*(?:for\s+)?(?:lunch|break)?[\s)]*$`,
  'i',
)

/** Whether a heading names days of the week or bank holidays, alone or with which end of their times, "Mon", "Tuesday closes", "Mon-Fri", "Sat & Sun". */
export function namesDays(heading: string): boolean {
  return dayNamed(heading) !== undefined
}

/** Headings with letters that stand for days, M T W T F, written out. */
export function withDaysNamed(headings: readonly string[]): string[] {
  const first = headings.findIndex((_, at) =>
    LETTERS.slice(0, 5).every((letter, day) => letter.test(headings[at + day]?.trim() ?? '')),
  )
  return headings.map((heading, at) => {
    const day = first < 0 ? -1 : at - first
    return day >= 0 && LETTERS[day]?.test(heading.trim()) ? DAY_NAMES[day]! : heading
  })
}

/** The hours that columns of days hold in one row, in the form that hours are written: a day without times is closed, and one that cannot be read is not sure. */
export function hoursByDay(cells: readonly DayCell[]): HoursByDay {
  const times = new Map<string, number[]>()
  const unread: DayCell[] = []
  const shut: number[] = []
  const ticked: number[] = []
  const unsure: number[] = []
  let holidays = ''
  for (const group of groupsOf(cells)) {
    const { days, whole } = group
    const filled = whole.filter(({ cell }) => cell.trim())
    const said = filled.filter(({ cell }) => !SHUT.test(plain(cell)))
    if (days.length === 0) {
      if (filled.length > 0 && said.length === 0) holidays = '; closed bank holidays'
      else unread.push(...said)
    } else if (said.length === 0) {
      if (filled.length > 0) shut.push(...days)
    } else if (said.every(({ cell }) => TICKED.test(plain(cell)))) ticked.push(...days)
    else {
      const read = said.map(({ cell }) => spansOf(cell))
      const all = read.flatMap((one) => one ?? []).join(', ')
      const names = writeDays(days)
      // Times that nobody can read must not take those of the other days with them.
      const isRead = read.every((one) => one !== undefined) && canBeRead(`${names} ${all}`)
      if (isRead) times.set(all, [...(times.get(all) ?? []), ...days])
      else {
        unread.push(...said)
        unsure.push(...days)
      }
    }
  }
  const open = [...times].map(
    ([all, days]) => `${writeDays([...new Set(days)].sort((a, b) => a - b))} ${all}`,
  )
  const closed = shut.filter((day) => [...times.values()].some((days) => days.includes(day)))
  if (closed.length > 0) open.push(`${writeDays(closed)} closed`)
  const unknown = unsure.filter((day) => ![...times.values()].some((days) => days.includes(day)))
  if (open.length > 0 && unknown.length > 0)
    open.push(`${writeDays(unknown.sort((a, b) => a - b))} ${NOT_SURE}`)
  return {
    hours: open.length > 0 ? `${open.join('; ')}${holidays}` : '',
    ticked: ticked.length > 0 ? writeDays([...new Set(ticked)].sort((a, b) => a - b)) : '',
    unread,
  }
}

interface DayGroup {
  readonly days: readonly number[]
  readonly whole: readonly DayCell[]
}

/** The cells of each day or run of days, those of when it opens put together with those of when it closes. */
function groupsOf(cells: readonly DayCell[]): DayGroup[] {
  const named = cells.flatMap((one) => {
    const read = dayNamed(one.heading)
    return read ? { ...one, ...read } : []
  })
  const groups = Map.groupBy(named, ({ days }) => days.join())
  return [...groups.values()].map((group) => {
    const closes = group.filter(({ end }) => end === 'closes')
    const opens = group.filter(({ end }) => end === 'opens')
    const pairs = opens.map((open, at): DayCell => {
      const close = closes[at]?.cell.trim()
      const both = close && open.cell.trim() && !SHUT.test(plain(close)) && !SHUT.test(plain(open.cell))
      return both ? { heading: open.heading, cell: fromEnds(open.cell, close) } : open
    })
    const alone = closes.slice(opens.length).filter(({ cell }) => cell.trim())
    return { days: group[0]!.days, whole: [...group.filter(({ end }) => !end), ...pairs, ...alone] }
  })
}

function dayNamed(heading: string): DayNamed | undefined {
  const text = WELSH.reduce(
    (said, day, at) => said.replaceAll(new RegExp(String.raw`\b(?:dydd )?${day}\b`, 'g'), STARTS[at]!),
    plain(heading).toLowerCase(),
  )
    .replace(/\bm\s*-\s*f\b|\bweek ?days?\b/g, 'mon-fri')
    .replace(/\bweek ?ends?\b/g, 'sat & sun')
    .replace(/\b(?:every ?day|daily)\b/g, 'mon-sun')
  const found = [...text.matchAll(ONE_DAY)]
  const holidays = found.length === 0 ? HOLIDAYS.exec(text) : undefined
  const first = found[0] ?? holidays
  const last = found.at(-1) ?? holidays
  if (!first || !last) return undefined
  const inside = text.slice(first.index, last.index + last[0].length)
  const outside = `${text.slice(0, first.index)} ${text.slice(last.index + last[0].length)}`
  const words = outside.split(/[^\p{L}\p{N}.]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))
  if (words.some((word) => ![OPENS, CLOSES, BESIDE].some((known) => known.test(word)))) return undefined
  const days = holidays ? [] : daysIn(inside)
  if (!days) return undefined
  const end = words.some((word) => CLOSES.test(word))
    ? 'closes'
    : words.some((word) => OPENS.test(word))
      ? 'opens'
      : undefined
  return { days, end }
}

/** "mon to fri" and "sat & sun" as places in the week; undefined where other words stand between the days. */
function daysIn(text: string): number[] | undefined {
  const days: number[] = []
  let before = 0
  for (const { 0: name, index } of text.matchAll(ONE_DAY)) {
    const day = STARTS.indexOf(name.slice(0, 3))
    const joined = days.length > 0 ? text.slice(before, index).trim() : ','
    before = index + name.length
    if (/^(?:-|to|until|till?)$/.test(joined)) {
      const from = days.at(-1)!
      for (let at = from + 1; at <= (day > from ? day : day + 7); at += 1) days.push(at % 7)
    } else if (/^(?:[,&/+]|and|)$/.test(joined)) days.push(day)
    else return undefined
  }
  return [...new Set(days)]
}

/** The times of a cell one by one, "9-1", "2-5.30"; a break is taken out of the times around it. Undefined where it says anything else. */
function spansOf(cell: string): string[] | undefined {
  if (ALL_DAY.test(plain(cell))) return ['00:00-23:59']
  const text = plain(cell).replace(/(\d)\s*h(?:ou)?rs?\b/gi, '$1')
  const pause = BREAK.exec(text)
  const around = pause ? text.slice(0, pause.index) : text
  const found = [...around.matchAll(SPAN)]
  const rest = around.replace(SPAN, ' ')
  if (found.length === 0 || !BETWEEN.test(rest)) return undefined
  const spans = found.map(([, from, to]): [string, string] => [clock(from!), clock(to!)])
  if (!pause) return spans.map((span) => span.join('-'))
  const [, from, to] = pause
  const [opens, closes] = spans[0]!
  return spans.length === 1
    ? [`${opens}-${inAfternoon(clock(from!))}`, `${inAfternoon(clock(to!))}-${inAfternoon(closes)}`]
    : undefined
}

/** A break of the middle of a day, and what comes after it, is hardly ever before eight in the morning. */
function inAfternoon(time: string): string {
  const [, hour, minutes = '00'] = /^0?(\d\d?)(?:[:.](\d\d))?$/.exec(time) ?? []
  return hour && Number(hour) > 0 && Number(hour) < 8 ? `${Number(hour) + 12}:${minutes}` : time
}

/** When something opens and when it closes as one span; of two parts of a day one may be "0.75", which alone could be a time. */
export function fromEnds(open: string, close: string): string {
  const ends = [open, close].map(plain)
  const parts = ends.every((end) => PART_OF_DAY.test(end)) && ends.some((end) => looseTime(end) !== undefined)
  return ends.map((end) => clock(parts && end.length < 5 ? end.padEnd(5, '0') : end)).join('-')
}

/** A time as it is read elsewhere: "900" and "9h" are "9:00"; a bare "9" stays, as it may be morning or evening. */
function clock(text: string): string {
  const said = plain(text)
    .replace(/\s*h(?:ou)?rs?$/i, '')
    .replace(/^(\d\d?)h(\d\d)?$/i, (_, hour: string, minutes = '00') => `${hour}:${minutes}`)
    .replace(/^(\d)(\d\d)$/, '$1:$2')
  return looseTime(said) ?? said
}

function canBeRead(hours: string): boolean {
  const read = readHours(looseHours(hours))
  return 'schedules' in read || read.meant !== undefined
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:]+|[\s:]+$/g, '')
}
