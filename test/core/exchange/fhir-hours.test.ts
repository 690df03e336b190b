import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { availableTimes, isEveryWeek, scheduleInWords } from '#core/exchange/fhir-hours.ts'
import type { Schedule } from '#core/hours/schedule.ts'

const weekly = (more: Partial<Schedule> = {}): Schedule => ({
  freq: 'WEEKLY',
  byday: 'MO,TU',
  opens_at: '09:00',
  closes_at: '17:30',
  ...more,
})
const CHECKED = '2026-11-24'

describe('hours that FHIR can hold', () => {
  it('are those of every week without an end, begun by the last check', () => {
    for (const more of [{}, { dtstart: '2026-11-02' }, { valid_from: CHECKED }, { interval: 1 }])
      expect(isEveryWeek(weekly(more), CHECKED), JSON.stringify(more)).toBe(true)
    for (const more of [
      { until: '2027-01-01' },
      { valid_to: '2027-01-01' },
      { interval: 2, dtstart: '2026-11-02' },
      { dtstart: '2026-11-25' },
      { freq: 'MONTHLY', byday: '1MO' },
      { opens_at: '25:00' },
      { closes_at: '09:00' },
    ] as Partial<Schedule>[])
      expect(isEveryWeek(weekly(more), CHECKED), JSON.stringify(more)).toBe(false)
  })
  it('are written by the day with their seconds', () => {
    expect(availableTimes(weekly())).toEqual([
      { daysOfWeek: ['mon', 'tue'], availableStartTime: '09:00:00', availableEndTime: '17:30:00' },
    ])
  })
  it('of a whole day say so', () => {
    expect(availableTimes(weekly({ byday: 'SU', opens_at: '00:00', closes_at: '23:59' }))).toEqual([
      { daysOfWeek: ['sun'], allDay: true },
    ])
  })
  it('past midnight are split at midnight, Sunday’s into Monday', () => {
    expect(availableTimes(weekly({ byday: 'SU', opens_at: '18:30', closes_at: '08:00' }))).toEqual([
      { daysOfWeek: ['sun'], availableStartTime: '18:30:00', availableEndTime: '23:59:59' },
      { daysOfWeek: ['mon'], availableStartTime: '00:00:00', availableEndTime: '08:00:00' },
    ])
    expect(availableTimes(weekly({ opens_at: '18:30', closes_at: '00:00' }))).toHaveLength(1)
  })
  it('never end before they begin within one day', () => {
    const time = fc
      .integer({ min: 0, max: 1439 })
      .map((at) => new Date(at * 60_000).toISOString().slice(11, 16))
    fc.assert(
      fc.property(time, time, (opens_at, closes_at) => {
        fc.pre(opens_at !== closes_at)
        for (const { allDay, availableStartTime = '', availableEndTime = '' } of availableTimes(
          weekly({ opens_at, closes_at }),
        ))
          expect(allDay || availableStartTime < availableEndTime).toBe(true)
      }),
    )
  })
})

describe('hours that FHIR has no place for', () => {
  it.each<[Partial<Schedule>, string]>([
    [
      { byday: 'TH', interval: 2, dtstart: '2026-11-05' },
      'Thursday 09:00 to 17:30, every 2 weeks counted from 2026-11-05.',
    ],
    [{ freq: 'MONTHLY', byday: '1SA,-1FR' }, '1st Saturday, last Friday of the month 09:00 to 17:30.'],
    [{ until: '2027-01-31', valid_to: '2026-12-31' }, 'Monday, Tuesday 09:00 to 17:30, until 2026-12-31.'],
    [{ valid_from: '2026-12-01' }, 'Monday, Tuesday 09:00 to 17:30, from 2026-12-01.'],
  ])('are said in words: %j', (more, words) => expect(scheduleInWords(weekly(more))).toBe(words))
  it('of days of the month too', () => {
    const { byday: _, ...rest } = weekly({ freq: 'MONTHLY', bymonthday: '1,15' })
    expect(scheduleInWords(rest)).toBe('Day 1 and 15 of the month 09:00 to 17:30.')
  })
  it.each<Partial<Schedule>>([
    { opens_at: 'soon' },
    { byday: 'XX' },
    { byday: '2MO' },
    { until: '2026-02-30' },
    { interval: 2 },
  ])('that cannot be read ask to be checked: %j', (more) =>
    expect(scheduleInWords(weekly(more))).toBe('Some hours cannot be written here: check first.'),
  )
})
