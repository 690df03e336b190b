import { dayNumber } from '../clock/wall-clock.ts'
import { meantTimes } from './meant-times.ts'
import { said } from './overlaps.ts'
import { DAY_NAMES, daysOf, type Hours, type Schedule, type SpecialDays, WEEKDAYS } from './schedule.ts'
import { MINUTES_PER_DAY, stretches, timetableOf } from './timetable.ts'

/** A question about hours that are hardly ever right as they are written. */
export interface Asked {
  /** What is kept with the record once somebody says that it is right: "01:00-05:00". */
  readonly what: string
  readonly question: string
}

/** What says that a place is open day and night and closed on bank holidays all the same. */
const SHUT = 'shut on bank holidays'

/** What is to be asked about the usual times of opening, by weekday and by day of the month. */
export function askedOfWeek(schedules: readonly Schedule[]): Asked[] {
  const monthly = schedules.filter(({ bymonthday }) => bymonthday)
  return [
    ...WEEKDAYS.flatMap((code, at) => {
      const day = schedules.filter(({ byday = '' }) => byday.split(',').some((one) => one.slice(-2) === code))
      return askedOfTimes(day, DAY_NAMES[at]!)
    }),
    ...monthly.flatMap((schedule) => askedOfTimes([schedule], daysOf(schedule))),
  ]
}

/** What is to be asked about the times of one day, or of days named so. */
export function askedOfTimes(
  times: readonly { readonly opens_at?: string; readonly closes_at?: string }[],
  where: string,
): Asked[] {
  const day = times.map(({ opens_at = '', closes_at = '' }) => ({ opens: opens_at, closes: closes_at }))
  return day.flatMap((span) => {
    const meant = meantTimes(span, day)
    if (!meant) return []
    if (meant.opens === span.closes) {
      const question = `${where}: ${span.opens} to ${span.closes} goes on overnight. Is that so, or are the times the wrong way round? Did you mean ${said({ opens_at: meant.opens, closes_at: meant.closes })}?`
      return { what: `${span.opens}-${span.closes}`, question: `${question} ${otherwise(span)}` }
    }
    const night = `If it is open all night, write ${span.opens} to 23:59, and 00:00 to ${span.closes} on the next day.`
    const ask = `Did you mean ${said({ opens_at: meant.opens, closes_at: meant.closes })}?`
    const question = `${where}: ${span.opens} to ${span.closes} is in the night. ${ask}${span.closes < span.opens ? ` ${night}` : ''}`
    return { what: `${span.opens}-${span.closes}`, question: `${question} ${otherwise(span)}` }
  })
}

/** What is to be asked about bank holidays: a place that never shuts hardly ever does so on those. */
export function askedOfHolidays({ schedules, bankHolidays }: Hours, today: string): Asked[] {
  if (bankHolidays !== 'closed' || !isAlwaysOpen(schedules, today)) return []
  const question =
    'It is open 24 hours every day, but closed on bank holidays. If it is open then too, choose open for bank holidays.'
  return [{ what: SHUT, question: `${question} If it is not, put ${SHUT} under "Unusual but right".` }]
}

/** Everything about hours that somebody may have to say is right, each once. */
export function askedOf(hours: Hours, today: string): string[] {
  const all = [
    ...askedOfWeek(hours.schedules),
    ...(hours.specialDays ?? []).flatMap(({ times }: SpecialDays) => askedOfTimes(times, '')),
    ...askedOfHolidays(hours, today),
  ]
  return [...new Set(all.map(({ what }) => what))]
}

/** Whether something was said to be right: `meant` is kept as "01:00-05:00; shut on bank holidays". */
export function isMeant(what: string, meant = ''): boolean {
  return partsOf(meant).includes(what)
}

/** What was said to be right, with one thing more or less; undefined when nothing is left. */
export function withMeant(meant: string | undefined, what: string, right: boolean): string | undefined {
  const others = partsOf(meant).filter((one) => one !== what)
  return [...others, ...(right ? [what] : [])].join('; ') || undefined
}

function partsOf(meant = ''): string[] {
  return meant.split(';').flatMap((part) => part.trim() || [])
}

function otherwise({ opens, closes }: { readonly opens: string; readonly closes: string }): string {
  return `If it is right as it stands, put ${opens}-${closes} under "Unusual but right".`
}

function isAlwaysOpen(schedules: readonly Schedule[], today: string): boolean {
  const first = dayNumber(today)
  const [week] = stretches(
    timetableOf(schedules, () => 'open'),
    first,
    first + 6,
  )
  return week !== undefined && week.to - week.from >= 7 * MINUTES_PER_DAY
}
