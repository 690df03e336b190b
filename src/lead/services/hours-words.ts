import { repeatOf } from '#core/hours/repeat.ts'
import type { Schedule, SpecialDays } from '#core/hours/schedule.ts'
import { DAY_NAMES, WEEKDAYS } from '#core/hours/schedule.ts'
import { planOf, schedulesOf } from '#core/hours/week.ts'
import { writeHours } from '#core/hours/write.ts'
import { longDate, shortDayNames, weekdayNames } from '#ui/dates.ts'
import { t } from '#ui/language.ts'

const WRITTEN = DAY_NAMES.map((name) => name.slice(0, 3))

/** Opening hours in words: "Mon-Fri 09:00-18:30; Sat 09:00-13:00; first Saturday of the month 10:00-12:00". */
export function hoursInWords(schedules: readonly Schedule[]): string {
  if (schedules.length === 0) return t('hours-unknown')
  const { weeks, repeats, unsure = [] } = planOf(schedules)
  const parts = weeks
    .filter(({ days }) => days.some((spans) => spans.length > 0))
    .map(({ days, from, to }) => {
      const undated = schedulesOf({ weeks: [{ days }], repeats: [] })
      return [datesWords(from, to), inLanguage(writeHours(undated) ?? rawWords(undated))]
        .filter(Boolean)
        .join(' ')
    })
  const doubt = unsure.length > 0 ? [t('hours-not-sure-on', { days: dayNames(unsure) })] : []
  return [...parts, ...repeats.map(scheduleWords), ...doubt].join('; ')
}

/** Days of the week by name, "Tuesday, Friday". */
export function dayNames(codes: readonly string[]): string {
  const days = weekdayNames()
  return codes.map((code) => days[WEEKDAYS.indexOf(code)] ?? code).join(', ')
}

/** One opening time that does not come every week, in words. */
export function scheduleWords(schedule: Schedule): string {
  const repeat = repeatOf(schedule)
  const days = weekdayNames()
  const name = (code: string) => days[WEEKDAYS.indexOf(code)] ?? code
  const when = {
    weeks: () =>
      repeat.kind === 'weeks'
        ? t('words-weeks', {
            days: repeat.days.map(name).join(', ') || '…',
            every: repeat.every,
            date: repeat.from ? longDate(repeat.from) : '…',
          })
        : '',
    nth: () =>
      repeat.kind === 'nth' ? t('words-nth', { nth: t(`nth-${repeat.nth}`), day: name(repeat.day) }) : '',
    'month-day': () => (repeat.kind === 'month-day' ? t('words-date', { date: repeat.date }) : ''),
    other: () => `${schedule.byday ?? schedule.bymonthday ?? ''}`,
  }[repeat.kind]()
  const dates = datesWords(schedule.valid_from, schedule.valid_to ?? schedule.until)
  return [when, `${schedule.opens_at ?? ''}-${schedule.closes_at ?? ''}`, dates].filter(Boolean).join(' ')
}

/** Dates with hours of their own, in words. */
export function specialWords({ from, to, times }: SpecialDays): string {
  const days = from === to ? longDate(from) : `${longDate(from)} – ${longDate(to)}`
  const spans = times.map(({ opens_at, closes_at }) => `${opens_at}-${closes_at}`).join(', ')
  return `${days}: ${spans || t('policy-closed')}`
}

function datesWords(from: string | undefined, to: string | undefined): string {
  if (from && to) return t('words-from-to', { from: longDate(from), to: longDate(to) })
  if (from) return t('words-from', { from: longDate(from) })
  return to ? t('words-to', { to: longDate(to) }) : ''
}

/** Hours with a time in them that cannot be read. */
function rawWords(schedules: readonly Schedule[]): string {
  const name = (code: string) => WRITTEN[WEEKDAYS.indexOf(code)] ?? code
  return schedules
    .map(
      ({ byday = '', opens_at, closes_at }) =>
        `${byday.split(',').map(name).join(', ')} ${opens_at}-${closes_at}`,
    )
    .join('; ')
}

/** Written hours with the short names of days in the language of the screen. */
function inLanguage(text: string): string {
  if (text === '24 hours') return t('hours-24')
  const names = shortDayNames()
  return text
    .replaceAll('00:00-23:59', t('hours-24'))
    .replaceAll(/\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b/g, (day) => names[WRITTEN.indexOf(day)] ?? day)
}
