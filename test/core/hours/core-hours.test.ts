import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMinutes } from '#core/clock/wall-clock.ts'
import {
  addWorkingDays,
  type CoreHours,
  coreClose,
  coreHoursSchedules,
  hasClosed,
  inCoreHours,
  nextCoreOpening,
} from '#core/hours/core-hours.ts'

const long = ['08:00', '18:30'] as const
const surgery: CoreHours = {
  id: 'x',
  division: 'england-and-wales',
  coreHours: [long, long, long, long, long, null, null],
}
const never: CoreHours = { ...surgery, coreHours: [null, null, null, null, null, null, null] }
/** A training afternoon on Thursday, and a day between the years on which it is shut. */
const special: CoreHours = {
  ...surgery,
  specialDays: [
    { from: '2026-11-26', to: '2026-11-26', times: [{ opens_at: '08:00', closes_at: '13:00' }] },
    { from: '2026-12-29', to: '2026-12-29', times: [] },
  ],
}

it('core hours are one weekly schedule for each day that the surgery is there', () => {
  const schedules = coreHoursSchedules({
    coreHours: [null, long, null, null, null, ['09:00', '12:00'], null],
  })
  expect(schedules).toEqual([
    { freq: 'WEEKLY', byday: 'TU', opens_at: '08:00', closes_at: '18:30' },
    { freq: 'WEEKLY', byday: 'SA', opens_at: '09:00', closes_at: '12:00' },
  ])
})

describe('in core hours', () => {
  it('is from the minute of opening up to that of closing', () => {
    const at = ['07:59', '08:00', '18:29', '18:30'].map((time) => inCoreHours(surgery, `2026-11-24T${time}`))
    expect(at).toEqual([false, true, true, false])
  })
  it('is not a bank holiday, and which days those are goes by the nation', () => {
    expect(inCoreHours(surgery, '2026-12-25T10:00')).toBe(false)
    expect(inCoreHours(surgery, '2026-11-30T10:00')).toBe(true)
    expect(inCoreHours({ ...surgery, division: 'scotland' }, '2026-11-30T10:00')).toBe(false)
  })
  it('is any working day past the published holidays: somebody is there, asking', () => {
    expect(inCoreHours(surgery, '2030-01-02T10:00')).toBe(true)
    expect(inCoreHours(surgery, '2030-01-05T10:00')).toBe(false)
  })
})

describe('core hours begin again', () => {
  it('the same morning, or on the next working day', () => {
    expect(nextCoreOpening(surgery, '2026-11-24T07:59')).toBe('2026-11-24T08:00')
    expect(nextCoreOpening(surgery, '2026-11-24T08:00')).toBe('2026-11-25T08:00')
    expect(nextCoreOpening(surgery, '2026-11-27T19:00')).toBe('2026-11-30T08:00')
  })
  it('after Christmas, and after a day of the surgery’s own on which it is shut', () => {
    expect(nextCoreOpening(surgery, '2026-12-24T19:00')).toBe('2026-12-29T08:00')
    expect(nextCoreOpening(special, '2026-12-24T19:00')).toBe('2026-12-30T08:00')
  })
  it('never, where there are none', () => expect(nextCoreOpening(never, '2026-11-24T10:00')).toBeUndefined())
})

describe('working days', () => {
  it.each([
    ['today while it is open', '2026-11-24T10:00', 0, '2026-11-24T18:30'],
    ['tomorrow from the minute it closes', '2026-11-24T18:30', 0, '2026-11-25T18:30'],
    ['the day itself not counted', '2026-11-24T10:00', 2, '2026-11-26T18:30'],
    ['nor when the day has not begun', '2026-11-27T07:00', 2, '2026-12-01T18:30'],
    ['over a weekend', '2026-11-28T10:00', 1, '2026-11-30T18:30'],
    ['over Christmas', '2026-12-24T10:00', 2, '2026-12-30T18:30'],
    ['over Easter and the change of the clocks', '2027-03-25T10:00', 2, '2027-03-31T18:30'],
  ])('%s: from %s, %i end at %s', (_, at, n, end) => expect(addWorkingDays(surgery, at, n)).toBe(end))
  it('end early on a training afternoon, and skip a day that is shut', () => {
    expect(addWorkingDays(special, '2026-11-24T10:00', 2)).toBe('2026-11-26T13:00')
    expect(addWorkingDays(special, '2026-11-26T13:00', 0)).toBe('2026-11-27T18:30')
    expect(addWorkingDays(special, '2026-12-24T10:00', 1)).toBe('2026-12-30T18:30')
  })
  it('cannot be counted without core hours', () => {
    expect(() => addWorkingDays(never, '2026-11-24T10:00', 2)).toThrow('x: no core hours')
  })
  it('more of them never end sooner, nor do those counted from later; they end as core hours do', () => {
    const at = fc
      .integer({ min: 0, max: 60 * 24 * 60 })
      .map((minutes) => addMinutes('2026-11-20T00:00', minutes))
    fc.assert(
      fc.property(at, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3000 }), (from, n, later) => {
        const end = addWorkingDays(special, from, n)
        expect(addWorkingDays(special, from, n + 1) >= end).toBe(true)
        expect(addWorkingDays(special, addMinutes(from, later), n) >= end).toBe(true)
        expect([inCoreHours(special, addMinutes(end, -1)), inCoreHours(special, end)]).toEqual([true, false])
      }),
    )
  })
})

describe('today’s close', () => {
  it('is the end of the day’s own hours while that is still to come', () => {
    expect(coreClose(surgery, '2026-11-26T07:00')).toBe('2026-11-26T18:30')
    expect(coreClose(special, '2026-11-26T12:59')).toBe('2026-11-26T13:00')
    expect(coreClose(special, '2026-11-26T13:00')).toBeUndefined()
  })
  it('is that of the last hours, where a day has two', () => {
    const times = ['08:00-12:00', '14:00-16:00'].map((text) => {
      const [opens_at = '', closes_at = ''] = text.split('-')
      return { opens_at, closes_at }
    })
    const broken = { ...surgery, specialDays: [{ from: '2026-11-26', to: '2026-11-26', times }] }
    expect(coreClose(broken, '2026-11-26T13:00')).toBe('2026-11-26T16:00')
  })
  it('is none on a day that is shut', () => {
    for (const date of ['2026-11-28', '2026-12-25', '2026-12-29'])
      expect(coreClose(special, `${date}T10:00`)).toBeUndefined()
  })
})

it('is shut over a lunch break, opens again after it, and closes for the day in the evening', () => {
  const lunch = ['08:00', '13:00', '14:00', '18:30'] as const
  const shutAtNoon: CoreHours = { ...surgery, coreHours: [lunch, lunch, lunch, lunch, long, null, null] }
  const at = (time: string) => `2026-11-24T${time}`
  expect(
    ['12:59', '13:00', '13:59', '14:00', '18:30'].map((time) => inCoreHours(shutAtNoon, at(time))),
  ).toEqual([true, false, false, true, false])
  expect(nextCoreOpening(shutAtNoon, at('13:10'))).toBe(at('14:00'))
  expect(coreClose(shutAtNoon, at('13:10'))).toBe(at('18:30'))
  expect(hasClosed(shutAtNoon, at('13:10'))).toBe(false)
  expect(addWorkingDays(shutAtNoon, at('13:10'), 1)).toBe('2026-11-25T18:30')
  expect(coreHoursSchedules(shutAtNoon)).toHaveLength(9)
})
