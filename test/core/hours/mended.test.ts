import fc from 'fast-check'
import { expect, it } from 'vitest'
import { askedOfWeek } from '#core/hours/asked.ts'
import { mendedHours } from '#core/hours/mended.ts'
import { overlaps } from '#core/hours/overlaps.ts'
import type { Schedule } from '#core/hours/schedule.ts'
import { readHours } from '#core/hours/text.ts'
import { writeHours } from '#core/hours/write.ts'

const schedulesOf = (text: string): readonly Schedule[] => {
  const read = readHours(text)
  if ('fault' in read) throw new Error(read.fault)
  return read.schedules
}
const mended = (text: string) => {
  const hours = mendedHours(schedulesOf(text))
  return hours && writeHours(hours)
}

it.each([
  ['Mon-Fri 09:00-13:00, 12:30-18:00', 'Mon-Fri 09:00-18:00'],
  ['Mon-Fri 09:00-17:00; Wed 12:00-20:00', 'Mon, Tue, Thu, Fri 09:00-17:00; Wed 12:00-20:00'],
  ['Mon-Fri 18:00-09:00; Sat 09:00-13:00', 'Mon-Fri 09:00-18:00; Sat 09:00-13:00'],
  ['Mon-Fri 09:00-17:00; Tue 17:00-09:00', 'Mon-Fri 09:00-17:00'],
  ['Mon, Tue 09:00-17:00; Tue 01:00-05:00', 'Mon 09:00-17:00; Tue 13:00-17:00'],
  ['Mon-Fri 08:00-18:30; Thu 08:00-13:00', 'Mon-Wed, Fri 08:00-18:30; Thu 08:00-13:00'],
  ['Mon-Fri 08:00-18:30; Thu 08:00-12:00, 11:30-13:00', 'Mon-Wed, Fri 08:00-18:30; Thu 08:00-13:00'],
])('hours of which some overlap or are reversed, %s, are offered as %s', (text, offered) => {
  expect(mended(text)).toBe(offered)
})

it.each([
  'Mon-Fri 09:00-13:00, 14:00-18:00',
  'Mon-Fri 09:00-13:00, 13:00-18:00',
  'Fri, Sat 20:00-02:00',
  '24 hours',
  'Mon-Fri 08:00-18:30; Mon-Fri 08:00-13:00',
  'Mon, Tue 09:00-17:00; Mon 10:00-12:00; Tue 11:00-13:00',
])('hours that can stand, or that contradict themselves, %s, are left alone', (text) =>
  expect(mended(text)).toBeUndefined(),
)

it('what repeats in another way is kept apart', () => {
  expect(mended('Mon 09:00-12:00; 1st Sat 09:00-12:00, 11:00-13:00')).toBe(
    'Mon 09:00-12:00; 1st Sat 09:00-13:00',
  )
  expect(mended('Mon 09:00-12:00; 1st Mon 11:00-13:00')).toBeUndefined()
})

/** A time as it was said, or the same of the afternoon. */
const isSaid = (time: string, said: readonly string[]) =>
  said.some((one) => time === one || time === `${Number(one.slice(0, 2)) + 12}${one.slice(2)}`)

it('what is offered opens each day that was open, and can be saved as it is', () => {
  const clock = fc
    .integer({ min: 0, max: 47 })
    .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 ? '30' : '00'}`)
  const schedule = fc
    .tuple(fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 }), clock, clock)
    .filter(([, opens, closes]) => opens !== closes)
    .map(
      ([days, opens_at, closes_at]): Schedule => ({
        freq: 'WEEKLY',
        byday: days.join(),
        opens_at,
        closes_at,
      }),
    )
  const daysOf = (all: readonly Schedule[]) =>
    [...new Set(all.flatMap(({ byday = '' }) => byday.split(',')))].sort()
  fc.assert(
    fc.property(fc.array(schedule, { minLength: 1, maxLength: 5 }), (schedules) => {
      const offered = mendedHours(schedules)
      if (!offered) return
      expect(daysOf(offered)).toEqual(daysOf(schedules))
      // No part that was said is lost: on some day of its own something begins or ends when it says.
      for (const { byday = '', opens_at, closes_at } of schedules)
        expect(
          offered.some(
            (one) =>
              byday.split(',').includes(one.byday!) &&
              [one.opens_at, one.closes_at].some((time) => isSaid(time!, [opens_at!, closes_at!])),
          ),
        ).toBe(true)
      expect([overlaps(offered), askedOfWeek(offered)]).toEqual([[], []])
    }),
    { numRuns: 500 },
  )
})
