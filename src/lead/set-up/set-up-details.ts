import { looseHours } from '#core/exchange/loose.ts'
import { coreHoursSchedules } from '#core/hours/core-hours.ts'
import { readHours } from '#core/hours/text.ts'
import { planOf } from '#core/hours/week.ts'
import { writeHours } from '#core/hours/write.ts'
import type { Practice } from '#core/practice/practice.ts'

/** Core hours as one line, "Mon-Fri 08:00-18:30"; empty when there are none. */
export function coreHoursText(practice: Pick<Practice, 'coreHours'>): string {
  const schedules = coreHoursSchedules(practice)
  return schedules.length > 0 ? (writeHours(schedules) ?? '') : ''
}

/** Core hours read from one line as people write them, on working days where it names none; undefined when it cannot be read, or a day has a break, which core hours have not. A surgery has no core hours on bank holidays, so that it is open then cannot be kept. */
export function typedCoreHours(text: string): Practice['coreHours'] | undefined {
  const times = looseHours(text)
  const read = readHours(/^\d/.test(times) ? `Mon-Fri ${times}` : times)
  if ('fault' in read || read.schedules.length === 0 || read.bankHolidays === 'open') return undefined
  const { weeks, repeats, unsure = [] } = planOf(read.schedules)
  const { days } = weeks[0]!
  if (repeats.length > 0 || unsure.length > 0 || days.some((spans) => spans.length > 1)) return undefined
  return days.map(([span]) => (span ? [span.opens, span.closes] : null))
}
