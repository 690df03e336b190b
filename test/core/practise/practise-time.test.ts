import { describe, expect, it } from 'vitest'
import { nextTime, timeOfScenario } from '#core/practise/practise-time.ts'

const TUESDAY = '2026-11-24T10:15'

describe('the next day and time', () => {
  it.each([
    ['Tue 10:15', '2026-11-24T10:15'],
    ['Tue 10:14', '2026-12-01T10:14'],
    ['Sat 21:30', '2026-11-28T21:30'],
    ['Mon 09:00', '2026-11-30T09:00'],
  ])('of %s is %s', (at, when) => {
    expect(nextTime(at, TUESDAY)).toBe(when)
  })
  it.each(['Sonday 10:00', 'Sun 25:00', 'Sun', ''])('is none for "%s"', (at) => {
    expect(nextTime(at, TUESDAY)).toBeUndefined()
  })
})

it('is now for a call without a time of its own', () => {
  expect(timeOfScenario({}, TUESDAY)).toBe(TUESDAY)
  expect(timeOfScenario({ at: 'Sun 03:00' }, TUESDAY)).toBe('2026-11-29T03:00')
})
