import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '#core/clock/wall-clock.ts'
import type { SpecialDays } from '#core/hours/schedule.ts'
import { readSpecialDays, writeSpecialDays } from '#core/hours/special-days-text.ts'

const minutes = (count: number) => new Date(count * 60_000).toISOString().slice(11, 16)
const span = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1439 }))
  .filter(([opens, closes]) => opens !== closes)
  .map(([opens, closes]) => ({ opens_at: minutes(opens), closes_at: minutes(closes) }))
const days = fc
  .record({
    start: fc.integer({ min: 0, max: 4000 }),
    length: fc.integer({ min: 0, max: 40 }),
    times: fc.array(span, { maxLength: 3 }),
  })
  .map(({ start, length, times }): SpecialDays => {
    const from = addDays('2024-01-01', start)
    return { from, to: addDays(from, length), times }
  })

it('gives back whatever days were written', () => {
  fc.assert(
    fc.property(fc.array(days, { maxLength: 5 }), (list) => {
      expect(readSpecialDays(writeSpecialDays(list))).toEqual({ days: list })
    }),
  )
})

it('writes again what it read as something that reads the same, whatever the text', () => {
  const bit = fc.constantFrom(
    ...[
      '2026-12-24',
      '2026-02-30',
      ' to ',
      ' ',
      ': ',
      '09:00',
      '25:00',
      '-',
      ' - ',
      ', ',
      '; ',
      'Shut',
      'closed',
      '',
    ],
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(bit, { maxLength: 12 }).map((bits) => bits.join('')),
    fc.array(days).map((list) => writeSpecialDays(list).replaceAll(',', ' , ').replaceAll('shut', 'CLOSED')),
  )
  fc.assert(
    fc.property(text, (some) => {
      const read = readSpecialDays(some)
      if ('fault' in read) expect(read.fault).toMatch(/^cannot read .+; (write|correct|swap) /s)
      else expect(readSpecialDays(writeSpecialDays(read.days))).toEqual(read)
    }),
    { numRuns: 1000 },
  )
})

it('reads what people write', () => {
  expect(readSpecialDays('2026-12-24 09:00-12:00, 14:00-16:00; 2026-12-25 to 2026-12-28 Closed;')).toEqual({
    days: [
      {
        from: '2026-12-24',
        to: '2026-12-24',
        times: [
          { opens_at: '09:00', closes_at: '12:00' },
          { opens_at: '14:00', closes_at: '16:00' },
        ],
      },
      { from: '2026-12-25', to: '2026-12-28', times: [] },
    ],
  })
})

it.each([
  ['2026-02-30 shut', 'no date 2026-02-30'],
  ['2026-12-28 to 2026-12-25 shut', 'ends before it begins'],
  ['2026-12-24 25:00-26:00', '"2026-12-24 25:00-26:00"'],
  ['2026-12-24 09:00-09:00', 'special days'],
  ['Christmas shut', '"Christmas shut"'],
])('says what is wrong with %j', (text, says) => {
  expect(readSpecialDays(text)).toEqual({ fault: expect.stringContaining(says) })
})
