import { isoWeek } from '../../clock/iso-week.ts'
import { dateOf, weekday } from '../../clock/wall-clock.ts'
import { readCsv } from '../csv.ts'
import { looseDate, looseMoment, looseTime } from '../loose.ts'

/** Calls by weekday and hour, on average for each week, as a telephone system counted them. */
export interface PhoneHours {
  readonly weeks: number
  readonly calls: number
  /** Rows in which no date and time could be read. */
  readonly unread: number
  readonly hours: readonly string[]
  /** A row for each weekday on which anybody rang, Monday 0. */
  readonly days: readonly { readonly day: number; readonly calls: readonly number[] }[]
}

/** A column holds dates or times where so many of its cells do. */
const MOST_OF_ALL = 0.7
/** A heading under which the calls of a row are counted; without one each row is a call. */
const COUNT_HEADING =
  /^(?:number of |no\.? of |total |inbound |incoming |offered )*calls(?: offered| received| in)?$/i
/** Headings of how long something took, which looks like a time of day. */
const LASTED = /duration|talk|wait|length|queue|ring|hold|seconds|minutes|average|avg/i
/** Headings under which a bare number is an hour. */
const HOUR_HEADING = /hour|time|interval|from|start|slot/i
/** The hour of a row that has no minutes: "08", "8", "08:00-09:00". */
const HOUR = /^([01]?\d|2[0-3])(?::00)?(?:\s*-\s*\d\d?(?::\d\d)?)?$/

/**
 * Calls by weekday and hour from the table that a telephone system saves, a row for each call or for each hour. Only the columns of date,
 * time and count are looked at: callers' numbers and names of staff are never read into anything.
 * @returns What was counted, or why nothing could be.
 */
export function phoneHours(text: string): PhoneHours | { readonly refused: string } {
  const { rows } = readCsv(text)
  const [head, ...body] = rows
  if (!head || body.length === 0) return { refused: 'no-rows' }
  const holds = (column: number, reads: (cell: string) => string | undefined) =>
    body.filter(({ cells }) => reads(cells[column] ?? '') !== undefined).length >= body.length * MOST_OF_ALL
  const columns = head.cells.map((_, column) => column)
  const both = columns.find((column) => holds(column, momentOf))
  const date = both ?? columns.find((column) => holds(column, looseDate))
  if (date === undefined) return { refused: 'no-date' }
  const count = columns.find((column) => COUNT_HEADING.test(head.cells[column]!.trim()))
  const time =
    both ??
    columns.find((column) => {
      const heading = head.cells[column]!
      if (column === date || column === count || LASTED.test(heading)) return false
      return holds(column, looseTime) || (HOUR_HEADING.test(heading) && holds(column, hourOf))
    })
  if (time === undefined) return { refused: 'no-time' }
  const sums = new Map<string, number>()
  const weeks = new Set<string>()
  let calls = 0
  let unread = 0
  for (const { cells } of body) {
    const [on, hour] =
      both === undefined
        ? [looseDate(cells[date] ?? ''), hourOf(cells[time] ?? '')]
        : [momentOf(cells[both] ?? ''), momentOf(cells[both] ?? '')?.slice(11, 13)]
    const n = count === undefined ? 1 : Number((cells[count] ?? '').trim() || 0)
    if (!on || !hour || !Number.isSafeInteger(n) || n < 0) {
      unread++
      continue
    }
    weeks.add(isoWeek(dateOf(on)))
    calls += n
    const key = `${weekday(on)} ${hour}`
    sums.set(key, (sums.get(key) ?? 0) + n)
  }
  if (calls === 0) return { refused: 'no-calls' }
  const seen = [...sums].flatMap(([key, n]) => (n > 0 ? [Number(key.slice(2))] : []))
  const [first, last] = [Math.min(...seen), Math.max(...seen)]
  const hours = Array.from({ length: last - first + 1 }, (_, at) => String(first + at).padStart(2, '0'))
  const days = [0, 1, 2, 3, 4, 5, 6]
    .map((day) => ({ day, calls: hours.map((hour) => (sums.get(`${day} ${hour}`) ?? 0) / weeks.size) }))
    .filter(({ calls: all }) => all.some((n) => n > 0))
  return { weeks: weeks.size, calls, unread, hours, days }
}

/** A date with its time; a date alone is none. */
function momentOf(cell: string): string | undefined {
  return looseDate(cell) === undefined ? looseMoment(cell) : undefined
}

/** The hour of a cell that holds a time, "08". */
function hourOf(cell: string): string | undefined {
  const plain = cell.trim()
  return looseTime(plain)?.slice(0, 2) ?? HOUR.exec(plain)?.[1]?.padStart(2, '0')
}
