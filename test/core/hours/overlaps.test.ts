import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlapOfDay, overlaps } from '#core/hours/overlaps.ts'
import type { Schedule } from '#core/hours/schedule.ts'

/** "MO 09:00-13:00", with what else is to be said of it. */
const weekly = (text: string, more: Partial<Schedule> = {}): Schedule => {
  const [byday = '', times = ''] = text.split(' ')
  const [opens_at = '', closes_at = ''] = times.split('-')
  return { freq: 'WEEKLY', byday, opens_at, closes_at, ...more }
}
const monthly = (text: string): Schedule => ({ ...weekly(text), freq: 'MONTHLY' })
const onDates = (bymonthday: string, times: string): Schedule => {
  const { byday: _, ...schedule } = monthly(`- ${times}`)
  return { ...schedule, bymonthday }
}
const MORNING = weekly('MO 09:00-13:00')
const NOON = weekly('MO 12:00-17:00')
const said = 'Monday: 09:00 to 13:00 and 12:00 to 17:00'

describe('times of one day', () => {
  it('overlap when one begins before the other ends, whichever is written first', () => {
    expect(overlaps([MORNING, NOON])).toEqual([said])
    expect(overlaps([NOON, MORNING])).toHaveLength(1)
  })
  it('do not overlap when one begins as the other ends, or on another day', () => {
    expect(overlaps([MORNING, weekly('MO 13:00-17:00')])).toEqual([])
    expect(overlaps([MORNING, weekly('TU 12:00-17:00')])).toEqual([])
  })
  it('overlap on each day that both name, and each is said', () => {
    expect(overlaps([weekly('MO,TU,WE 09:00-13:00'), weekly('TU,WE,TH 12:00-17:00')])).toEqual([
      'Tuesday: 09:00 to 13:00 and 12:00 to 17:00',
      'Wednesday: 09:00 to 13:00 and 12:00 to 17:00',
    ])
  })
  it('overlap with a night that runs into them, from Sunday into Monday too', () => {
    expect(overlaps([weekly('SA 22:00-02:00'), weekly('SU 01:00-03:00')])).toHaveLength(1)
    expect(overlaps([weekly('MO 01:00-03:00'), weekly('SU 22:00-02:00')])).toHaveLength(1)
    expect(overlaps([weekly('SU 22:00-02:00'), weekly('MO 02:00-03:00')])).toEqual([])
  })
  it('never overlap between days that are open all day', () => {
    expect(overlaps(['MO', 'TU', 'SU'].map((day) => weekly(`${day} 00:00-23:59`)))).toEqual([])
  })
})

describe('dates', () => {
  const summer = { valid_from: '2027-04-01', valid_to: '2027-09-30' }
  it('that do not meet keep times apart; one date in common does not', () => {
    const winter = weekly('MO 12:00-17:00', { valid_from: '2027-10-01' })
    const early = weekly('MO 12:00-17:00', { valid_from: '2027-09-27' })
    expect(overlaps([{ ...MORNING, ...summer }, winter])).toEqual([])
    expect(overlaps([{ ...MORNING, ...summer }, early])).toEqual([said])
  })
  it('a start and an end of the repeating count like those of being valid', () => {
    expect(
      overlaps([
        { ...MORNING, until: '2027-01-31' },
        { ...NOON, dtstart: '2027-02-01' },
      ]),
    ).toEqual([])
  })
  it('of a single day stand over the usual hours, so that they do not overlap', () => {
    const day = { valid_from: '2026-12-28', valid_to: '2026-12-28' }
    expect(overlaps([MORNING, { ...NOON, ...day }])).toEqual([])
    expect(
      overlaps([
        { ...MORNING, ...day },
        { ...NOON, ...day },
      ]),
    ).toEqual([said])
  })
})

describe('times that do not come every week', () => {
  const fortnight = (schedule: Schedule, dtstart: string) => ({ ...schedule, interval: 2, dtstart })
  it('of two weeks that alternate never meet', () => {
    const [one, same, other] = ['2026-11-02', '2026-11-18', '2026-11-09']
    expect(overlaps([fortnight(MORNING, one!), fortnight(NOON, other!)])).toEqual([])
    expect(overlaps([fortnight(MORNING, one!), fortnight(NOON, same!)])).toEqual([said])
  })
  it('of every week meet those of every other week, and those of every third', () => {
    const other = fortnight(NOON, '2026-11-02')
    expect(overlaps([MORNING, other])).toEqual([said])
    expect(overlaps([other, MORNING])).toHaveLength(1)
    expect(overlaps([{ ...other, interval: 3 }, fortnight(MORNING, '2026-11-09')])).toHaveLength(1)
    expect(overlaps([MORNING, { ...other, opens_at: '13:00' }])).toEqual([])
  })
  it('of every other week do not meet where the dates hold only the week between', () => {
    const between = { ...MORNING, valid_from: '2026-11-08', valid_to: '2026-11-14' }
    expect(overlaps([between, fortnight(NOON, '2026-11-02')])).toEqual([])
    expect(overlaps([between, fortnight(NOON, '2026-10-26')])).toEqual([said])
  })
  it('meet where a night of one week runs into the next week', () => {
    const night = fortnight(weekly('SU 22:00-02:00'), '2026-11-08')
    const early = weekly('MO 01:00-03:00')
    expect(overlaps([night, fortnight(early, '2026-11-09')])).toHaveLength(1)
    expect(overlaps([night, fortnight(early, '2026-11-02')])).toEqual([])
  })
  it('of every week meet those of the first Saturday and of a day of the month', () => {
    const saturday = weekly('SA 09:00-12:00')
    expect(overlaps([saturday, monthly('1SA 11:00-13:00')])).toHaveLength(1)
    expect(overlaps([saturday, onDates('15', '11:00-13:00')])).toHaveLength(1)
    expect(overlaps([monthly('4SA 09:00-12:00'), monthly('-1SA 11:00-13:00')])).toHaveLength(1)
    expect(overlaps([monthly('1SA 09:00-12:00'), onDates('15', '11:00-13:00')])).toEqual([])
  })
  it('of a repeat that cannot be read are left to what is said of it', () => {
    expect(overlaps([fortnight(MORNING, 'soon'), fortnight(NOON, '2026-11-02')])).toEqual([])
  })
  it('of the first and the third Saturday never meet', () => {
    expect(overlaps([monthly('1SA 09:00-12:00'), monthly('3SA 11:00-13:00')])).toEqual([])
    expect(overlaps([monthly('1SA 09:00-12:00'), monthly('1SA,3SA 11:00-13:00')])).toEqual([
      'Saturday: 09:00 to 12:00 and 11:00 to 13:00',
    ])
  })
  it('of a day of the month are named by it', () => {
    expect(overlaps([onDates('1,15', '09:00-12:00'), onDates('15', '11:00-13:00')])).toEqual([
      'Day 15 of the month: 09:00 to 12:00 and 11:00 to 13:00',
    ])
  })
})

describe('times of one date', () => {
  const of = (...times: string[]) => overlapOfDay(times.map((text) => weekly(`- ${text}`)))
  it('are named where two overlap', () => {
    expect(of('09:00-12:00', '13:00-17:00', '16:30-18:00')).toBe('13:00 to 17:00 and 16:30 to 18:00')
    expect(of('09:00-12:00', '12:00-17:00')).toBeUndefined()
    expect(of()).toBeUndefined()
  })
  it('overlap or not whatever their order, and always with themselves', () => {
    const time = fc
      .tuple(fc.integer({ min: 10, max: 20 }), fc.integer({ min: 1, max: 3 }))
      .map(([from, length]) => `${from}:00-${from + length}:00`)
    fc.assert(
      fc.property(time, time, (one, other) => {
        expect(of(one, other) === undefined).toBe(of(other, one) === undefined)
        expect(of(one, one)).toBeDefined()
      }),
    )
  })
})
