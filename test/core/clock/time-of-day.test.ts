import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTime } from '#core/clock/time-of-day.ts'

it.each([
  ['9', '09:00'],
  ['930', '09:30'],
  ['9.30', '09:30'],
  ['0930', '09:30'],
  ['9am', '09:00'],
  ['9 AM', '09:00'],
  ['6.30pm', '18:30'],
  ['18:30', '18:30'],
  ['1830', '18:30'],
  ['12am', '00:00'],
  ['12pm', '12:00'],
  ['12.15 a.m.', '00:15'],
  ['noon', '12:00'],
  ['12 noon', '12:00'],
  ['12 midnight', '00:00'],
  ['24:00', '00:00'],
  ['6yh', '18:00'],
])('reads %s', (text, time) => expect(readTime(text)).toBe(time))

it.each(['', '25:00', '24:01', '9:60', '183', '13pm', '0am', 'nine', '9-5', '-9', '9:5', '123456'])(
  'does not guess at "%s"',
  (text) => expect(readTime(text)).toBeUndefined(),
)

it('reads what it gives back as the same time', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
      const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
      expect(readTime(time)).toBe(time)
      expect(readTime(time.replace(':', ''))).toBe(time)
    }),
  )
})
