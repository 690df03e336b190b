import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMinutes,
  compare,
  dateOfDay,
  dayNumber,
  elapsedMinutes,
  isDate,
  isWallClock,
  londonNow,
  minuteNumber,
  wallClockOf,
  weekday,
} from '#core/clock/wall-clock.ts'

const someMinute = fc.integer({
  min: minuteNumber('1999-01-01T00:00'),
  max: minuteNumber('2089-12-31T23:59'),
})
const someMoment = fc.integer({ min: Date.UTC(1999, 0, 1), max: Date.UTC(2089, 11, 31) })

describe('the London clock', () => {
  it.each([
    ['2026-01-15T12:00:00Z', '2026-01-15T12:00'],
    ['2026-07-15T23:30:00Z', '2026-07-16T00:30'],
    ['2026-03-29T00:59:59Z', '2026-03-29T00:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29T02:00'],
    ['2026-10-25T00:59:00Z', '2026-10-25T01:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25T01:00'],
    ['2026-12-31T23:59:59Z', '2026-12-31T23:59'],
    ['2027-01-01T00:00:00Z', '2027-01-01T00:00'],
  ])('at %s shows %s', (moment, shown) => {
    expect(londonNow(Date.parse(moment))).toBe(shown)
  })

  it('shows what the time zone data of this machine say, at every change of the clocks and between', () => {
    const london = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/London',
      dateStyle: 'short',
      timeStyle: 'short',
    })
    const byZone = (ms: number) => london.format(ms).replace(' ', 'T')
    for (let year = 1999; year < 2090; year++)
      for (const month of [2, 9])
        for (let day = 24; day <= 31; day++)
          for (const minute of [0, 59, 60, 119, 120]) {
            const ms = Date.UTC(year, month, day, 0, minute)
            expect(londonNow(ms)).toBe(byZone(ms))
          }
    fc.assert(fc.property(someMoment, (ms) => londonNow(ms) === byZone(ms)))
  })

  it('passes as many minutes as really pass, outside the hour that happens twice', () => {
    fc.assert(
      fc.property(someMoment, fc.integer({ min: 0, max: 5 * 366 * 1440 }), (ms, minutes) => {
        const from = londonNow(ms)
        const to = londonNow(ms + minutes * 60_000)
        fc.pre(!inRepeatedHour(from) && !inRepeatedHour(to))
        expect(elapsedMinutes(from, to)).toBe(minutes)
      }),
    )
  })

  it('counts the hour lost in March and the hour gained in October', () => {
    expect(elapsedMinutes('2026-03-29T00:30', '2026-03-29T02:30')).toBe(60)
    expect(elapsedMinutes('2026-03-29T01:00', '2026-03-29T01:59')).toBe(0)
    expect(elapsedMinutes('2026-10-25T00:30', '2026-10-25T02:30')).toBe(180)
    expect(elapsedMinutes('2026-11-24T09:00', '2026-11-24T18:30')).toBe(570)
  })
})

describe('reckoning', () => {
  it('turns minute numbers into times and back', () => {
    fc.assert(
      fc.property(someMinute, (minute) => {
        expect(minuteNumber(wallClockOf(minute))).toBe(minute)
      }),
    )
  })

  it('adds days and minutes over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2028-02-28T18:30', 1)).toBe('2028-02-29T18:30')
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28')
    expect(addMinutes('2026-12-31T23:50', 15)).toBe('2027-01-01T00:05')
    expect(addMinutes('2026-11-24T00:05', -10)).toBe('2026-11-23T23:55')
  })

  it('keeps the order of times when minutes are added', () => {
    fc.assert(
      fc.property(someMinute, fc.integer({ min: 1, max: 50_000 }), (minute, more) => {
        const at = wallClockOf(minute)
        expect(compare(at, addMinutes(at, more))).toBeLessThan(0)
        expect(addMinutes(addMinutes(at, more), -more)).toBe(at)
      }),
    )
  })

  it('counts weekdays from Monday', () => {
    expect(weekday('2026-11-23')).toBe(0)
    expect(weekday('2026-11-24T18:30')).toBe(1)
    expect(weekday('2026-11-29')).toBe(6)
    expect(weekday('1969-12-31')).toBe(2)
  })
})

describe('what is no date or time', () => {
  it.each(['2026-02-30', '2026-13-01', '2026-00-10', '2026-1-1', '24/11/2026', ''])('refuses %j', (text) => {
    expect(isDate(text)).toBe(false)
    expect(() => dayNumber(text)).toThrow(RangeError)
  })

  it.each(['2026-11-24', '2026-11-24T24:00', '2026-11-24T09:60', '2026-11-24T09:00Z', '2026-11-31T09:00'])(
    'refuses %j as a time',
    (text) => {
      expect(isWallClock(text)).toBe(false)
      expect(() => minuteNumber(text)).toThrow(RangeError)
    },
  )

  it('takes real ones', () => {
    expect(isDate('2028-02-29')).toBe(true)
    expect(isWallClock('2026-11-24T23:59')).toBe(true)
  })
})

describe('text from outside', () => {
  const digit = fc.constantFrom(...'0123456789')
  const digits = (n: number) => fc.string({ unit: digit, minLength: n, maxLength: n })
  const timeLike = fc.oneof(
    fc.string(),
    fc.tuple(digits(4), digits(2), digits(2)).map((parts) => parts.join('-')),
    fc.tuple(digits(4), digits(2), digits(2), digits(4)).map((p) => `${p.slice(0, 3).join('-')}T${p[3]}`),
    fc
      .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 16)),
  )

  it('never throws where it is asked what it is', () => {
    fc.assert(
      fc.property(timeLike, (text) => {
        if (isDate(text)) expect(dateOfDay(dayNumber(text))).toBe(text)
        if (isWallClock(text)) expect(wallClockOf(minuteNumber(text))).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})

function inRepeatedHour(at: string): boolean {
  const lastSundayOfOctober = at.slice(5, 7) === '10' && at.slice(8, 10) >= '25' && weekday(at) === 6
  return lastSundayOfOctober && at.slice(11, 13) === '01'
}
