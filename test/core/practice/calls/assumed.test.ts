import { expect, it } from 'vitest'
import { ASSUMED_AT_FIRST, assumedFault } from '#core/practice/calls/assumed.ts'

it('assumes a range of whole numbers in 100', () => {
  expect(assumedFault(ASSUMED_AT_FIRST)).toBeUndefined()
  expect(assumedFault({ from: 0, to: 100 })).toBeUndefined()
  expect(assumedFault({ from: 50, to: 40 })).toContain('larger number last')
  for (const wrong of [-1, 101, 2.5, Number.NaN])
    expect(assumedFault({ from: wrong, to: 100 }), String(wrong)).toContain('whole numbers')
})
