import { existsSync, readFileSync } from 'node:fs'
import { isBankHoliday } from '#core/clock/bank-holidays.ts'
import { isoWeek } from '#core/clock/iso-week.ts'
import { addDays, addMinutes, elapsedMinutes, londonNow } from '#core/clock/wall-clock.ts'
import { nextOpening, openness, opensBefore, openUntil } from '#core/hours/opening.ts'
import type { Schedule } from '#core/hours/schedule.ts'

// Run by itself under some TZ: prints what the rules answer there, as JSON.
const FIXTURES = new URL('../../../../shared/fixtures/', import.meta.url)
const CASES = new URL('opening-hours/hsds_schedule_cases.json', FIXTURES)
const HOLIDAYS = new URL('bank-holidays/bank-holidays-iso.json', FIXTURES)
const E = 'england-and-wales'

interface Case {
  readonly id: string
  readonly schedules: readonly Schedule[]
  readonly bank_holiday_policy: 'closed' | 'open' | 'unknown'
  readonly checks: readonly { at_local?: string; expected?: string; expected_wall_clock?: string }[]
}

const hours = (byday: string, opens_at: string, closes_at: string, more: Partial<Schedule> = {}) => ({
  schedules: [{ freq: 'WEEKLY' as const, byday, opens_at, closes_at, ...more }],
  bankHolidays: 'closed' as const,
})
const weekdays = hours('MO,TU,WE,TH,FR', '09:00', '17:30')
const night = hours('SA', '22:00', '02:30')
const fortnight = hours('TH', '10:00', '12:00', { interval: 2, dtstart: '2026-11-05' })
const special = {
  ...weekdays,
  specialDays: [
    { from: '2026-12-24', to: '2026-12-24', times: [{ opens_at: '09:00', closes_at: '12:00' }] },
    { from: '2026-12-30', to: '2026-12-31', times: [] },
  ],
}

// Written out here, so that they are run where the shared fixtures are absent: what is asked, what is answered, what is right.
const own: readonly (readonly [string, unknown, unknown])[] = [
  ['open at its minute', openness(weekdays, '2026-11-24T09:00', E), 'open'],
  ['closed at its minute', openness(weekdays, '2026-11-24T17:30', E), 'closed'],
  ['closed on Christmas Day', openness(weekdays, '2026-12-25T10:00', E), 'closed'],
  ['closed on a substitute day', openness(weekdays, '2026-12-28T10:00', E), 'closed'],
  ['open on a Scottish holiday', openness(weekdays, '2026-11-30T10:00', E), 'open'],
  ['closed on it in Scotland', openness(weekdays, '2026-11-30T10:00', 'scotland'), 'closed'],
  ['unknown past the list', openness(weekdays, '2029-01-02T10:00', E), 'unknown'],
  ['until the evening', openUntil(weekdays, '2026-11-24T10:00', E), '2026-11-24T17:30'],
  ['next on Monday', nextOpening(weekdays, '2026-11-27T18:00', E), '2026-11-30T09:00'],
  ['open past midnight', openness(night, '2026-11-29T02:29', E), 'open'],
  ['closed after the night', openness(night, '2026-11-29T02:30', E), 'closed'],
  ['open over the spring change', openness(night, '2026-03-29T02:15', E), 'open'],
  ['minutes of a spring night', elapsedMinutes('2026-03-29T00:00', '2026-03-29T03:00'), 120],
  ['minutes of an autumn night', elapsedMinutes('2026-10-25T00:00', '2026-10-25T03:00'), 240],
  ['minutes over a change elsewhere', elapsedMinutes('2026-03-08T01:00', '2026-03-08T04:00'), 180],
  ['this fortnight', openness(fortnight, '2026-11-19T11:00', E), 'open'],
  ['not that one', openness(fortnight, '2026-11-26T11:00', E), 'closed'],
  ['a short Christmas Eve', openUntil(special, '2026-12-24T10:00', E), '2026-12-24T12:00'],
  ['shut between the years', nextOpening(special, '2026-12-29T18:00', E), '2027-01-04T09:00'],
  ['too little time', opensBefore(weekdays, '2026-11-24T17:20', '2026-11-24T23:59', 15, E), 'closed'],
  ['a summer clock', londonNow(Date.UTC(2026, 6, 1, 23, 30)), '2026-07-02T00:30'],
  ['a winter clock', londonNow(Date.UTC(2026, 11, 31, 23, 59)), '2026-12-31T23:59'],
  ['a day over a change', addDays('2026-10-24', 1), '2026-10-25'],
  ['minutes into the next day', addMinutes('2026-11-24T23:50', 20), '2026-11-25T00:10'],
  ['a week of two years', isoWeek('2027-01-01'), '2026-W53'],
]
const cases = existsSync(CASES) ? (JSON.parse(readFileSync(CASES, 'utf8')).cases as readonly Case[]) : []
const published = cases.flatMap(({ id, schedules, bank_holiday_policy: bankHolidays, checks }) =>
  checks.flatMap(({ at_local: at, expected, expected_wall_clock }) =>
    at
      ? [[`${id} ${at}`, openness({ schedules, bankHolidays }, at, E), expected ?? expected_wall_clock]]
      : [],
  ),
)
const days = existsSync(HOLIDAYS)
  ? (JSON.parse(readFileSync(HOLIDAYS, 'utf8')).divisions[E] as { date: string }[])
  : []
const holidays = days.map(({ date }) => [`holiday ${date}`, isBankHoliday(date, E), 'yes'])
const zone = `${new Date(2026, 6, 1).getTimezoneOffset()}`
process.stdout.write(JSON.stringify({ zone, own, published: [...published, ...holidays] }))
