import { fromEnds, type HoursByDay } from './day-columns.ts'
import { onWorkingDays } from './said-hours.ts'
import type { Use } from './uses.ts'

const DAY_NAMED =
  /\b(mon|tue|wed|thu|fri|sat|sun|daily|every ?day|week|24|llun|mawrth|mercher|iau|gwener|sadwrn|sul\b|bob dydd|7 days|m\s*[-–—]\s*f\b)/i
const ALWAYS = /^\s*(24\s*\/\s*7|24\s*h(ou)?rs?|always|any time)\b/i

/** The hours of somebody's row in one text, from columns of days, of times, of when it opens and shuts, or one for each day; days and times that stand in lines of a cell go together line by line. "no-days" where times are there for no day. */
export function hoursFrom(
  all: (use: Use) => readonly string[],
  { hours, ticked }: Pick<HoursByDay, 'hours' | 'ticked'>,
): string {
  const others = fromTimes(all, ticked)
  if (!hours) return others
  return others && others !== 'no-days' ? `${others}; ${hours}` : hours
}

function fromTimes(all: (use: Use) => readonly string[], ticked: string): string {
  const days = [...all('days').flatMap(linesOf), ...(ticked ? [ticked] : [])]
  const times = [...all('times').flatMap(linesOf), ...spans(all('opens'), all('closes'))]
  const hours = all('hours').flatMap(linesOf)
  if (days.length === 0 && times.length === 0) return dayless(hours)
  const clocks = times.length > 0 ? times : hours
  if ([...days, ...clocks].some((text) => ALWAYS.test(text)) && days.length <= 1 && clocks.length <= 1)
    return '24 hours'
  if (days.length === 0) return dayless([...clocks, ...(times.length > 0 ? hours : [])])
  if (clocks.length === 0) return days.some((text) => /\d/.test(text)) ? days.join('; ') : ''
  const pairs = Math.max(days.length, clocks.length)
  const parts = Array.from(
    { length: pairs },
    (_, at) => `${days[at] ?? days.at(-1)} ${clocks[at] ?? clocks.at(-1)}`,
  )
  return parts.join('; ')
}

function dayless(texts: readonly string[]): string {
  if (texts.length === 0) return ''
  if (texts.some((text) => DAY_NAMED.test(text))) return texts.join('; ')
  // Times that can stand for working days are asked about where the line is read.
  const [only] = texts
  return texts.length === 1 && onWorkingDays(only!) ? only! : 'no-days'
}

function spans(opens: readonly string[], closes: readonly string[]): string[] {
  return opens.flatMap((open, at) => {
    const close = closes[at]
    if (!close) return DAY_NAMED.test(open) || open.includes('-') ? [open] : []
    return [fromEnds(open, close)]
  })
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => line.trim() || [])
}
