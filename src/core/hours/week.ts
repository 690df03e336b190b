import { isUnsure, type Schedule, WEEKDAYS } from './schedule.ts'

/** One time of opening on a day of the week, "09:00" to "13:00". */
export interface WeekSpan {
  readonly opens: string
  readonly closes: string
}

/** Seven days, Monday first, each with its spans; and the dates they hold from and until, where they do not always. */
export interface DatedWeek {
  readonly days: readonly (readonly WeekSpan[])[]
  readonly from?: string
  readonly to?: string
}

/** Opening hours as a person edits them: one week or more, each for dates of its own, and what repeats in another way beside them. */
export interface HoursPlan {
  readonly weeks: readonly DatedWeek[]
  readonly repeats: readonly Schedule[]
  /** Days whose times nobody knows, as schedules name them, until times are put in for them. */
  readonly unsure?: readonly string[]
}

/** A week with no opening in it. */
export const EMPTY_WEEK: DatedWeek = { days: WEEKDAYS.map(() => []) }

/** Lays schedules out as weeks and repeats; the week that always holds comes first, and there is always one to fill in. */
export function planOf(schedules: readonly Schedule[]): HoursPlan {
  const byDates = new Map<string, Schedule[]>()
  for (const schedule of schedules.filter(isPlain)) {
    const dates = `${schedule.valid_from ?? ''} ${schedule.valid_to ?? ''}`
    byDates.set(dates, [...(byDates.get(dates) ?? []), schedule])
  }
  const weeks = [...byDates.values()].map(weekOf)
  const always = weeks.filter(({ from, to }) => from === undefined && to === undefined)
  const dated = weeks.filter((week) => !always.includes(week))
  const unsure = schedules.filter(isUnsure).flatMap(({ byday = '' }) => byday.split(','))
  return {
    weeks: weeks.length === 0 ? [EMPTY_WEEK] : [...always, ...dated],
    repeats: schedules.filter((schedule) => !isPlain(schedule) && !isUnsure(schedule)).flatMap(oneByOne),
    ...(unsure.length > 0 && { unsure }),
  }
}

/** The schedules of a plan: days of a week with the same span share one. */
export function schedulesOf({ weeks, repeats, unsure = [] }: HoursPlan): Schedule[] {
  const open = weeks.map(({ days }) => days)
  const left = unsure.filter((code) => open.every((days) => days[WEEKDAYS.indexOf(code)]!.length === 0))
  return [
    ...weeks.flatMap(weekSchedules),
    ...repeats,
    ...(left.length > 0 ? [{ freq: 'WEEKLY' as const, byday: left.join(',') }] : []),
  ]
}

function weekOf(schedules: readonly Schedule[]): DatedWeek {
  const { valid_from, valid_to } = schedules[0]!
  return {
    days: WEEKDAYS.map((code) =>
      schedules
        .filter(({ byday }) => byday!.split(',').includes(code))
        .map(({ opens_at, closes_at }) => ({ opens: opens_at!, closes: closes_at! }))
        .sort((a, b) => (a.opens < b.opens ? -1 : 1)),
    ),
    ...(valid_from === undefined ? {} : { from: valid_from }),
    ...(valid_to === undefined ? {} : { to: valid_to }),
  }
}

function weekSchedules({ days, from, to }: DatedWeek): Schedule[] {
  const bySpan = new Map<string, { span: WeekSpan; codes: string[] }>()
  for (const [day, spans] of days.entries())
    for (const span of spans) {
      const key = JSON.stringify([span.opens, span.closes])
      const known = bySpan.get(key) ?? { span, codes: [] }
      known.codes.push(WEEKDAYS[day]!)
      bySpan.set(key, known)
    }
  return [...bySpan.values()].map(({ span, codes }) => ({
    freq: 'WEEKLY',
    byday: codes.join(','),
    opens_at: span.opens,
    closes_at: span.closes,
    ...(from === undefined ? {} : { valid_from: from }),
    ...(to === undefined ? {} : { valid_to: to }),
  }))
}

/** A schedule that names several days of a month, as one for each, so that each can be changed by itself. */
function oneByOne(schedule: Schedule): Schedule[] {
  if (schedule.freq !== 'MONTHLY') return [schedule]
  if (schedule.bymonthday !== undefined)
    return schedule.bymonthday.split(',').map((bymonthday) => ({ ...schedule, bymonthday }))
  return (schedule.byday ?? '').split(',').map((byday) => ({ ...schedule, byday }))
}

function isPlain(schedule: Schedule): boolean {
  const { freq, interval = 1, byday, bymonthday, opens_at, closes_at, dtstart, until } = schedule
  return (
    freq === 'WEEKLY' &&
    interval === 1 &&
    (dtstart ?? until ?? bymonthday) === undefined &&
    opens_at !== undefined &&
    closes_at !== undefined &&
    Boolean(byday?.split(',').every((code) => WEEKDAYS.includes(code)))
  )
}
