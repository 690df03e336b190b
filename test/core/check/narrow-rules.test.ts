import { describe, expect, it } from 'vitest'
import { checkNarrow } from '#core/check/narrow-rules.ts'
import { said } from './spoilt.ts'

describe('a narrower yes', () => {
  it.each([
    'repeat-prescription',
    'blood-thinner-inr',
    'out-of-stock',
    'medicine-pack',
    'blood-test-booking',
  ])('D50: is not silenced on %s', (topic) => expect(said(checkNarrow, topic)).toEqual([]))

  it('D50: that waits for a wider one is found, with both ranks', () => {
    const planted = [
      'repeat-prescription',
      '- none-today & it-now',
      '- runs-out & none-today & it-now',
    ] as const
    expect(said(checkNarrow, 'repeat-prescription', planted)).toEqual([
      expect.stringMatching(
        /^D50 .*gets rank 3; "none-today" says that "runs-out" is yes, and that gives 4\./,
      ),
    ])
  })

  it('D50: that a line before it takes no account of is found', () => {
    const planted = ['repeat-prescription', 'not runs-out & not none-today:', 'not runs-out:'] as const
    expect(said(checkNarrow, 'repeat-prescription', planted)).toEqual([
      expect.stringMatching(
        /^D50 .*gets rank 0; "none-today" says that "runs-out" is yes, and that gives 3\./,
      ),
    ])
  })
})
