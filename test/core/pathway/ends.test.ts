import { expect, it } from 'vitest'
import { dutyAt, endAt, gpAt } from '#core/pathway/ends.ts'
import { content } from '../../content/sample.ts'

const { destinations } = content.release

it('every rank has an end that is always there and fast enough, by day and by night', () => {
  for (const open of [true, false])
    for (const rank of [0, 1, 2, 3, 4, 5, 6] as const) {
      const end = destinations[endAt(destinations, rank, open)]!
      expect(end.always).toBe(true)
      expect(end.high).toBeGreaterThanOrEqual(rank)
    }
})
it('who wants the GP gets one at the clock or faster, and NHS 111 or the next working day while the surgery is shut', () => {
  expect([0, 1, 2, 3, 4, 5, 6].map((rank) => gpAt(destinations, rank as 0, true))).toEqual([
    'gp-routine',
    'gp-routine',
    'gp-soon',
    'duty-today',
    'duty-now',
    'duty-now',
    'duty-now',
  ])
  expect(gpAt(destinations, 2, false)).toBe('request-next-day')
  expect(gpAt(destinations, 3, false)).toBe('nhs-111')
})
it('the duty clinician hears at once what cannot wait, and today what can', () => {
  expect([dutyAt(destinations, 3), dutyAt(destinations, 4)]).toEqual(['duty-today', 'duty-now'])
})
it('says loudly which end is missing', () => {
  expect(() => endAt({}, 3, false)).toThrow('rank 3 when shut')
})
