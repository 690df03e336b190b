import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openness } from '#core/hours/opening.ts'
import type { Schedule } from '#core/hours/schedule.ts'
import { readHours } from '#core/hours/text.ts'
import { planOf, schedulesOf } from '#core/hours/week.ts'

const read = (text: string) => {
  const hours = readHours(text)
  if ('fault' in hours) throw new Error(hours.fault)
  return hours.schedules
}

it('lays hours out by day and keeps what a week cannot hold', () => {
  const { weeks, repeats } = planOf(read('Mon-Fri 09:00-13:00, 14:00-17:30; 1st Sat 10:00-12:00'))
  expect(weeks).toHaveLength(1)
  expect(weeks[0]!.days[0]).toEqual([
    { opens: '09:00', closes: '13:00' },
    { opens: '14:00', closes: '17:30' },
  ])
  expect(weeks[0]!.days[5]).toEqual([])
  expect(repeats).toMatchObject([{ freq: 'MONTHLY', byday: '1SA' }])
})

it('gives each set of dates a week of its own, the one that always holds first', () => {
  const summer = read('Mon 08:00-20:00').map((one) => ({
    ...one,
    valid_from: '2027-04-01',
    valid_to: '2027-09-30',
  }))
  const { weeks } = planOf([...summer, ...read('Mon 09:00-17:00')])
  expect(weeks.map(({ from, to }) => [from, to])).toEqual([
    [undefined, undefined],
    ['2027-04-01', '2027-09-30'],
  ])
  expect(schedulesOf({ weeks: [weeks[1]!], repeats: [] })).toEqual(summer)
})

it('keeps times that cannot be read as they were typed', () => {
  const days = [[{ opens: '25 : 00', closes: 'x y' }], [], [], [], [], [], []]
  const schedules = schedulesOf({ weeks: [{ days }], repeats: [] })
  expect(schedules).toEqual([{ freq: 'WEEKLY', byday: 'MO', opens_at: '25 : 00', closes_at: 'x y' }])
  expect(planOf(schedules).weeks[0]!.days).toEqual(days)
})

const time = fc
  .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 8 }))
  .map(([from, length]) => ({
    opens_at: `${String(from).padStart(2, '0')}:00`,
    closes_at: `${String(Math.min(23, from + length)).padStart(2, '0')}:30`,
  }))
const day = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU')
const schedule: fc.Arbitrary<Schedule> = fc
  .tuple(
    time,
    fc.oneof(
      fc
        .uniqueArray(day, { minLength: 1 })
        .map((days) => ({ freq: 'WEEKLY' as const, byday: days.join(',') })),
      day.map((byday) => ({ freq: 'WEEKLY' as const, byday, interval: 2, dtstart: '2026-10-05' })),
      fc
        .uniqueArray(fc.tuple(fc.constantFrom('1', '3', '-1'), day), { minLength: 1, maxLength: 3 })
        .map((nths) => ({ freq: 'MONTHLY' as const, byday: nths.map((nth) => nth.join('')).join(',') })),
      fc.constantFrom('1', '15', '1,20').map((bymonthday) => ({ freq: 'MONTHLY' as const, bymonthday })),
    ),
    fc.constantFrom({}, { valid_from: '2026-10-10' }, { valid_from: '2026-10-02', valid_to: '2026-10-20' }),
  )
  .map(([span, repeat, dates]) => ({ ...repeat, ...span, ...dates }))

it('gives back hours that are open at the same minutes', () => {
  fc.assert(
    fc.property(
      fc.array(schedule, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 23 }),
      (schedules, date, hour) => {
        const at = `2026-10-${String(date).padStart(2, '0')}T${String(hour).padStart(2, '0')}:15`
        const open = (of: readonly Schedule[]) =>
          openness({ schedules: of, bankHolidays: 'closed' }, at, 'england-and-wales')
        const again = schedulesOf(planOf(schedules))
        expect(open(again)).toBe(open(schedules))
        expect(schedulesOf(planOf(again))).toEqual(again)
      },
    ),
  )
})

it('a day whose times nobody knows keeps its mark until times are put in, or it is said to be closed', () => {
  const schedules = read('Mon 09:00-17:00; Tue, Fri not sure')
  const plan = planOf(schedules)
  expect(plan.unsure).toEqual(['TU', 'FR'])
  expect(plan.repeats).toEqual([])
  expect(schedulesOf(plan)).toEqual(schedules)
  const [week] = plan.weeks
  const days = week!.days.map((spans, day) => (day === 1 ? [{ opens: '10:00', closes: '12:00' }] : spans))
  expect(schedulesOf({ ...plan, weeks: [{ days }] }).at(-1)).toEqual({ freq: 'WEEKLY', byday: 'FR' })
  expect(schedulesOf({ ...plan, unsure: [] })).toEqual(read('Mon 09:00-17:00'))
})
