import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isIsoWeek, isoWeek, mondayOf } from '#core/clock/iso-week.ts'
import { addDays, compare, dateOfDay, dayNumber, weekday } from '#core/clock/wall-clock.ts'

describe('the week of a date', () => {
  it.each([
    ['2026-11-24', '2026-W48'],
    ['2026-11-24T18:30', '2026-W48'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-01', '2020-W53'],
    ['2023-01-01', '2022-W52'],
  ])('puts %s in week %s', (date, week) => {
    expect(isoWeek(date)).toBe(week)
  })

  it('keeps Monday to Sunday in one week and starts another on the next Monday', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayNumber('1999-01-01'), max: dayNumber('2089-12-31') }), (day) => {
        const date = dateOfDay(day)
        const monday = addDays(date, -weekday(date))
        expect(isoWeek(date)).toBe(isoWeek(monday))
        expect(compare(isoWeek(date), isoWeek(addDays(monday, 7)))).toBeLessThan(0)
      }),
    )
  })
})

describe('a week from outside', () => {
  const digit = fc.constantFrom(...'0123456789')
  const digits = (n: number) => fc.string({ unit: digit, minLength: n, maxLength: n })
  const weekLike = fc.oneof(
    fc.string(),
    fc.tuple(fc.oneof(digits(4), fc.constant('9999')), digits(2)).map(([year, week]) => `${year}-W${week}`),
  )

  it.each(['9999-W53', '0000-W01', '0050-W05', '2026-W00', '2025-W53', '2026-W54', '2026-W48 ', '2026-48'])(
    'is no week: %j',
    (text) => {
      expect(isIsoWeek(text)).toBe(false)
    },
  )
  it.each(['9999-W52', '2026-W53', '1000-W01', '2026-W48'])('is a week: %s', (text) => {
    expect(isIsoWeek(text)).toBe(true)
  })
  it('has a Monday in it where it is one', () => {
    fc.assert(
      fc.property(weekLike, (text) => {
        if (isIsoWeek(text)) expect(isoWeek(mondayOf(text))).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})
