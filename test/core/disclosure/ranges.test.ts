import { expect, it } from 'vitest'
import { HIDDEN, partsWithin, rangeOf, sumRange, within } from '#core/disclosure/ranges.ts'

it('knows what a shown count can have been', () => {
  expect([0, HIDDEN, 10, 45].map((one) => rangeOf(one as number))).toEqual([
    { lo: 0, hi: 0 },
    { lo: 1, hi: 7 },
    { lo: 8, hi: 12 },
    { lo: 43, hi: 47 },
  ])
})

it('narrows parts by their sum', () => {
  const parts = [rangeOf(10), rangeOf(HIDDEN)]
  expect(sumRange(parts)).toEqual({ lo: 9, hi: 19 })
  expect(partsWithin(parts, { lo: 18, hi: 40 })).toEqual([
    { lo: 11, hi: 12 },
    { lo: 6, hi: 7 },
  ])
  expect(within({ lo: 1, hi: 7 }, { lo: 3, hi: 9 })).toEqual({ lo: 3, hi: 7 })
})
