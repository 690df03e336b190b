import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes, dayNumber, minuteNumber, wallClockOf } from '#core/clock/wall-clock.ts'
import type { Schedule, SpecialDays } from '#core/hours/schedule.ts'
import {
  type HolidayRule,
  nextStart,
  opennessUnder,
  spansOn,
  stretches,
  timetable,
  timetableOf,
} from '#core/hours/timetable.ts'

const OPEN: HolidayRule = () => 'open'
const weekly = (
  byday: string,
  opens_at = '09:00',
  closes_at = '17:00',
  more: Partial<Schedule> = {},
): Schedule => ({
  freq: 'WEEKLY',
  byday,
  opens_at,
  closes_at,
  ...more,
})
const table = (schedules: readonly Schedule[], special: readonly SpecialDays[] = [], rule = OPEN) =>
  timetableOf(schedules, rule, special)
const DOUBTFUL = weekly('TU', 'noon', '17:00')
const TUESDAY = '2026-11-24'

describe('at a minute', () => {
  const office = table([weekly('TU'), weekly('SA', '22:00', '02:00')])
  it('it is open from its opening, and shut at its closing', () => {
    const at = ['08:59', '09:00', '16:59', '17:00'].map((time) => opennessUnder(office, `${TUESDAY}T${time}`))
    expect(at).toEqual(['closed', 'open', 'open', 'closed'])
  })
  it('last night goes on till its end', () => {
    expect(opennessUnder(office, '2026-11-29T01:59')).toBe('open')
    expect(opennessUnder(office, '2026-11-29T02:00')).toBe('closed')
  })
  it('hours that cannot be read put the rest of their dates in doubt, never what is known to be open', () => {
    const both = table([weekly('TU'), DOUBTFUL])
    expect(opennessUnder(both, `${TUESDAY}T10:00`)).toBe('open')
    expect(opennessUnder(both, `${TUESDAY}T20:00`)).toBe('unknown')
    const past = table([weekly('TU'), { ...DOUBTFUL, valid_to: '2026-11-23' }])
    expect(opennessUnder(past, `${TUESDAY}T20:00`)).toBe('closed')
  })
  it('a holiday on which it is shut leaves no doubt', () => {
    const shut = table([weekly('TU'), DOUBTFUL], [], () => 'closed')
    expect(opennessUnder(shut, `${TUESDAY}T10:00`)).toBe('closed')
  })
})

describe('a bank holiday', () => {
  const on = (bankHolidays: 'open' | 'closed' | 'unknown', date: string) =>
    opennessUnder(
      timetable({ schedules: [weekly('FR')], bankHolidays }, 'england-and-wales'),
      `${date}T10:00`,
    )
  it('goes by what the service says of them; other days do not', () => {
    const said = ['open', 'closed', 'unknown'] as const
    expect(said.map((policy) => on(policy, '2026-12-25'))).toEqual(['open', 'closed', 'unknown'])
    expect(said.map((policy) => on(policy, '2026-12-18'))).toEqual(['open', 'open', 'open'])
  })
  it('may be any day after the last list, but for a service that is open on them', () => {
    expect([on('closed', '2031-01-03'), on('open', '2031-01-03')]).toEqual(['unknown', 'open'])
  })
})

describe('a date with hours of its own', () => {
  const noon: SpecialDays = { from: TUESDAY, to: TUESDAY, times: [{ opens_at: '12:00', closes_at: '13:00' }] }
  const open = (special: readonly SpecialDays[]) =>
    spansOn(
      table([weekly('TU')], special, () => 'closed'),
      dayNumber(TUESDAY),
    ).map(({ from, state }) => `${wallClockOf(from).slice(11)} ${state}`)
  it('has those alone, bank holiday or not; the entry written last counts', () => {
    expect(open([noon])).toEqual(['12:00 open'])
    expect(open([noon, { ...noon, times: [] }])).toEqual([])
    expect(open([{ ...noon, times: [] }, noon])).toEqual(['12:00 open'])
  })
  it('is in doubt as a whole when one of them cannot be read', () => {
    const times = [...noon.times, { opens_at: 'two', closes_at: '15:00' }]
    expect(open([{ ...noon, times }])).toEqual(['00:00 unknown'])
  })
  it('written as a schedule of that one date counts the same', () => {
    const only = weekly('TU', '12:00', '13:00', { valid_from: TUESDAY, valid_to: TUESDAY })
    const spans = spansOn(table([weekly('TU'), only]), dayNumber(TUESDAY))
    expect(spans.map(({ from }) => wallClockOf(from))).toEqual([`${TUESDAY}T12:00`])
  })
})

describe('the next opening', () => {
  it('is after the minute asked about, never at it', () => {
    const office = table([weekly('TU')])
    expect(nextStart(office, `${TUESDAY}T08:59`)).toBe(`${TUESDAY}T09:00`)
    expect(nextStart(office, `${TUESDAY}T09:00`)).toBe('2026-12-01T09:00')
  })
  it('is looked for four weeks ahead, to the minute', () => {
    const later = table([weekly('TU', '09:00', '17:00', { dtstart: '2026-12-22' })])
    expect(nextStart(later, '2026-11-24T09:00')).toBe('2026-12-22T09:00')
    expect(nextStart(later, '2026-11-24T08:59')).toBeUndefined()
  })
  it('is never a time that is in doubt', () =>
    expect(nextStart(table([DOUBTFUL]), `${TUESDAY}T01:00`)).toBeUndefined())
})

describe('stretches', () => {
  const of = (schedules: readonly Schedule[], counting?: 'and-unknown') =>
    [...stretches(table(schedules), dayNumber(TUESDAY), dayNumber(TUESDAY) + 1, counting)].map(
      ({ from, to }) => `${wallClockOf(from).slice(11)} to ${wallClockOf(to).slice(11)}`,
    )
  it('are one where times touch or overlap, over midnight too', () => {
    expect(of([weekly('TU', '09:00', '12:00'), weekly('TU', '12:00', '15:00')])).toEqual(['09:00 to 15:00'])
    expect(of([weekly('TU', '20:00', '23:59'), weekly('WE', '00:00', '04:00')])).toEqual(['20:00 to 04:00'])
    expect(of([weekly('TU', '09:00', '17:00'), weekly('TU', '10:00', '11:00')])).toEqual(['09:00 to 17:00'])
  })
  it('hold what is in doubt only when asked to', () => {
    expect(of([DOUBTFUL, weekly('WE')])).toEqual(['09:00 to 17:00'])
    expect(of([DOUBTFUL, weekly('WE')], 'and-unknown')).toEqual(['00:00 to 00:00'])
  })
  it('are in order, never touch, and hold just the minutes that are open', () => {
    const time = fc
      .tuple(
        fc.constantFrom('MO', 'TU', 'WE', 'SU'),
        fc.integer({ min: 10, max: 23 }),
        fc.integer({ min: 10, max: 23 }),
      )
      .filter(([, opens, closes]) => opens !== closes)
      .map(([day, opens, closes]) => weekly(day, `${opens}:00`, `${closes}:00`))
    fc.assert(
      fc.property(
        fc.array(time, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 71 }),
        (schedules, hour) => {
          const days = table(schedules)
          const at = addMinutes('2026-11-23T00:30', hour * 60)
          const all = [...stretches(days, dayNumber('2026-11-22'), dayNumber('2026-11-26'))]
          for (const [n, { from, to }] of all.entries()) {
            expect(from).toBeLessThan(to)
            if (n > 0) expect(all[n - 1]!.to).toBeLessThan(from)
          }
          const inside = all.some(({ from, to }) => from <= minuteNumber(at) && minuteNumber(at) < to)
          expect(inside).toBe(opennessUnder(days, at) === 'open')
        },
      ),
    )
  })
})
