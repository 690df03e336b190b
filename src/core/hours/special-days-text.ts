import { TIME_OF_DAY } from '../clock/time-of-day.ts'
import { isDate } from '../clock/wall-clock.ts'
import type { SpecialDays } from './schedule.ts'

const PART = /^(\d{4}-\d\d-\d\d)(?:\s+to\s+(\d{4}-\d\d-\d\d))?[\s:]+(.+)$/i
const SHUT = /^(shut|closed)$/i
const SPAN = new RegExp(`^${TIME_OF_DAY}\\s*-\\s*${TIME_OF_DAY}$`)
const LIKE = '"2026-12-24 09:00-12:00; 2026-12-25 to 2026-12-28 shut"'

/** Writes dates with hours of their own as people write them, "2026-12-24 09:00-12:00; 2026-12-25 to 2026-12-28 shut", so that `readSpecialDays` gives the same days back. */
export function writeSpecialDays(days: readonly SpecialDays[]): string {
  return days
    .map(({ from, to, times }) => {
      const spans = times.map(({ opens_at, closes_at }) => `${opens_at}-${closes_at}`)
      return `${from === to ? from : `${from} to ${to}`} ${spans.join(', ') || 'shut'}`
    })
    .join('; ')
}

/** Reads dates with hours of their own, parted by semicolons; a fault says which part cannot be read and why. */
export function readSpecialDays(text: string): { days: SpecialDays[] } | { fault: string } {
  const days: SpecialDays[] = []
  for (const part of text.split(';').map((piece) => piece.trim())) {
    if (!part) continue
    const [, from = '', to = from, hours = ''] = PART.exec(part) ?? []
    const times = SHUT.test(hours) ? [] : readTimes(hours)
    if (!from || !times) return { fault: `cannot read the special days "${part}"; write them like ${LIKE}` }
    const wrong = [from, to].find((date) => !isDate(date))
    if (wrong) return { fault: `cannot read "${part}", as there is no date ${wrong}; correct it` }
    if (to < from) return { fault: `cannot read "${part}", as it ends before it begins; swap the dates` }
    days.push({ from, to, times })
  }
  return { days }
}

function readTimes(text: string): SpecialDays['times'] | undefined {
  const spans = text.split(',').map((span) => span.trim())
  if (!spans.every((span) => SPAN.test(span))) return undefined
  const times = spans.map((span) => ({ opens_at: span.slice(0, 5), closes_at: span.slice(-5) }))
  return times.some(({ opens_at, closes_at }) => opens_at === closes_at) ? undefined : times
}
