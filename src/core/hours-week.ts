import type { Schedule } from './service.ts'

/** One time of opening on a day of the week, "09:00" to "13:00". */
export interface WeekSpan {
  readonly opens: string
  readonly closes: string
}

/** Opening hours as a person edits them: seven days, Monday first, each with its spans; what a plain week cannot hold stays beside it. */
export interface HoursWeek {
  readonly days: readonly (readonly WeekSpan[])[]
  readonly others: readonly Schedule[]
}

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/** Lays schedules out as a week; monthly, alternating and dated ones are kept apart as they are. */
export function weekOf(schedules: readonly Schedule[]): HoursWeek {
  const plain = schedules.filter(isPlain)
  return {
    days: CODES.map((code) =>
      plain
        .filter((schedule) => (schedule.byday ?? '').split(',').includes(code))
        .map(({ opens_at, closes_at }) => ({ opens: opens_at ?? '', closes: closes_at ?? '' }))
        .sort((a, b) => (a.opens < b.opens ? -1 : 1)),
    ),
    others: schedules.filter((schedule) => !isPlain(schedule)),
  }
}

/** The schedules of a week: days with the same span share one. */
export function schedulesOf({ days, others }: HoursWeek): Schedule[] {
  const bySpan = new Map<string, string[]>()
  for (const [day, spans] of days.entries())
    for (const { opens, closes } of spans) {
      const key = `${opens} ${closes}`
      bySpan.set(key, [...(bySpan.get(key) ?? []), CODES[day]!])
    }
  const weekly = [...bySpan].map(([key, codes]): Schedule => {
    const [opens_at = '', closes_at = ''] = key.split(' ')
    return { freq: 'WEEKLY', byday: codes.join(','), opens_at, closes_at }
  })
  return [...weekly, ...others]
}

function isPlain({ freq, interval, dtstart, until, valid_from, valid_to, bymonthday }: Schedule): boolean {
  const dated = dtstart ?? until ?? valid_from ?? valid_to ?? bymonthday
  return freq === 'WEEKLY' && (interval ?? 1) === 1 && dated === undefined
}
