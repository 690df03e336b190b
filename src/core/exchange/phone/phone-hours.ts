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
/** Headings under which the calls of a row are counted, those that mean all who rang first. */
const COUNT_HEADINGS = [
  /^(?:number of |no\.? of |total |inbound |incoming |offered |presented )*calls(?: offered| presented| received| in)?$/i,
  /^(?:total )?(?:offered|presented|received|inbound|incoming|arrivals|call volume|volume)$/i,
]
/** A minute at which no hour or quarter begins: so a call is written down, not the time of a table. */
const MINUTE = /\d:(?!00|15|30|45)[0-5]\d/
/** A whole number that may be a count: the number of a caller has more digits. */
const COUNT = /^\d{1,5}$/
/** A row of a title or of notes has this many filled cells at most. */
const TITLE_CELLS = 1
/** Headings of how long something took, which looks like a time of day. */
const LASTED = /duration|talk|wait|length|queue|ring|hold|seconds|minutes|average|avg/i
/** Headings under which a bare number is an hour. */
const HOUR_HEADING = /hour|time|interval|from|start|slot/i
/** The hour of a row that has no minutes: "08", "8", "08:00-09:00". */
const HOUR = /^([01]?\d|2[0-3])(?::00)?(?:\s*-\s*\d\d?(?::\d\d)?)?$/

/**
 * Calls by weekday and hour from the table that a telephone system saves, a row for each call or for each hour. Only the columns of date,
 * time and count are looked at: callers' numbers and names of staff are never read into anything. Lines of a title above the heads are passed over.
 * @returns What was counted, or why nothing could be.
 */
export function phoneHours(text: string): PhoneHours | { readonly refused: string } {
  const { rows } = readCsv(text)
  const [head, ...body] = rows.slice(headAt(rows))
  if (!head || body.length === 0) return { refused: 'no-rows' }
  const holds = (column: number, reads: (cell: string) => string | undefined) =>
    body.filter(({ cells }) => reads(cells[column] ?? '') !== undefined).length >= body.length * MOST_OF_ALL
  const columns = head.cells.map((_, column) => column)
  const both = columns.find((column) => holds(column, momentOf))
  const date = both ?? columns.find((column) => holds(column, looseDate))
  if (date === undefined) return { refused: 'no-date' }
  const count = COUNT_HEADINGS.map((heading) =>
    columns.find((column) => heading.test(head.cells[column]!.trim())),
  ).find((column) => column !== undefined)
  const time =
    both ??
    columns.find((column) => {
      const heading = head.cells[column]!
      if (column === date || column === count || LASTED.test(heading)) return false
      return holds(column, looseTime) || (HOUR_HEADING.test(heading) && holds(column, hourOf))
    })
  if (time === undefined) return { refused: 'no-time' }
  const mayCount = columns.some(
    (column) =>
      column !== date &&
      column !== time &&
      !LASTED.test(head.cells[column]!) &&
      holds(column, (cell) => COUNT.exec(cell.trim())?.[0]),
  )
  const moments = new Set(body.map(({ cells }) => `${cells[date]} ${cells[time]}`))
  const isEach = moments.size < body.length || body.some(({ cells }) => MINUTE.test(cells[time] ?? ''))
  // A row for each hour, with counts under a name that is not known: one call for each row would be a wrong number.
  if (count === undefined && mayCount && !isEach) return { refused: 'no-count' }
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

/** Which row holds the heads: the first with more than a title in it. */
function headAt(rows: readonly { readonly cells: readonly string[] }[]): number {
  const at = rows.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > TITLE_CELLS)
  return Math.max(at, 0)
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
