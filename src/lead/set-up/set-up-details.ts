import { noDayIn } from '#core/exchange/as-kept/said-hours.ts'
import { looseHours } from '#core/exchange/loose.ts'
import { coreHoursSchedules, type DayHours } from '#core/hours/core-hours.ts'
import { dayOfSpans } from '#core/hours/day-hours.ts'
import { readHours } from '#core/hours/text.ts'
import { planOf } from '#core/hours/week.ts'
import { writeHours } from '#core/hours/write.ts'
import type { Practice } from '#core/practice/practice.ts'
import { t } from '#ui/language.ts'
import { hoursInWords } from '../services/hours-words.ts'
import { hoursMeant, unreadIn } from './set-up-record.ts'

/** Times of one day that the surgery's hours may have. */
const MOST = 3

/** Core hours as one line, "Mon-Fri 08:00-18:30"; empty when there are none. */
export function coreHoursText(practice: Pick<Practice, 'coreHours'>): string {
  const schedules = coreHoursSchedules(practice)
  return schedules.length > 0 ? (writeHours(schedules) ?? '') : ''
}

/** Core hours read from one line as people write them, on working days where it names none; undefined when it cannot be read. A surgery has no core hours on bank holidays, so that it is open then cannot be kept. */
export function typedCoreHours(text: string): Practice['coreHours'] | undefined {
  const read = readCore(text)
  if ('fault' in read || read.schedules.length === 0 || read.bankHolidays === 'open') return undefined
  const { weeks, repeats, unsure = [] } = planOf(read.schedules)
  const { days } = weeks[0]!
  if (repeats.length > 0 || unsure.length > 0 || days.some((spans) => spans.length > MOST)) return undefined
  return days.map(dayOfSpans)
}

function readCore(text: string) {
  const times = looseHours(text)
  return readHours(/^\d/.test(times) ? `Mon-Fri ${times}` : times)
}

/** Core hours that were probably meant by a line, only where they can be kept: times that end after they begin, in their order. */
export function meantCoreHours(text: string, before: string): string | undefined {
  const meant = hoursMeant(text, before)
  const hours = meant === undefined ? undefined : typedCoreHours(meant)
  return hours?.every(isInOrder) ? meant : undefined
}

/** Whether the times of one day follow each other, "08:00" before "13:00" before "14:00". */
function isInOrder(hours: DayHours | null): boolean {
  return (hours ?? []).every((time, at, all) => at === 0 || all[at - 1]! < time)
}

/** What is said of core hours while they are typed, where they cannot be kept as they stand: they cannot be read, or end before they begin. */
export function coreHoursFault(text: string, meant: string | undefined): string | undefined {
  if (!text.trim() || typedCoreHours(text)?.every(isInOrder)) return undefined
  return coreHoursProblem(text, meant)
}

/** What is said of core hours that cannot be read: what they may mean, which word is no day, or how to write them. */
export function coreHoursProblem(text: string, meant: string | undefined): string {
  if (meant) return t('setup-hours-meant', { text, meant })
  const day = noDayIn(text)
  if (day) return t('setup-hours-no-day', { day })
  const unread = unreadIn(text)
  if (unread) return t('setup-hours-unread', { words: unread })
  const read = readCore(text)
  // What is not the same each week can be read, but a surgery cannot keep it.
  const other = 'fault' in read ? [] : planOf(read.schedules).repeats
  return other.length > 0
    ? t('setup-core-hours-weekly', { hours: hoursInWords(other) })
    : t('setup-core-hours-wrong', { text })
}
