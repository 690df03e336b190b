import { expect, it } from 'vitest'
import { dayOfSpans, spansOfDay } from '#core/hours/day-hours.ts'

it('reads the times of a day in pairs, and writes them back as they were', () => {
  expect(spansOfDay(['08:00', '13:00', '14:00', '18:30'])).toEqual([
    { opens: '08:00', closes: '13:00' },
    { opens: '14:00', closes: '18:30' },
  ])
  expect(spansOfDay(null)).toEqual([])
  for (const day of [
    null,
    ['08:00', '18:30'],
    ['08:00', '12:00', '13:00', '15:00', '16:00', '20:00'],
  ] as const)
    expect(dayOfSpans(spansOfDay(day))).toEqual(day)
})
