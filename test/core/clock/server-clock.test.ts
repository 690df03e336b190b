import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { betterOffset, type ClockOffset, correctionOf, offsetOf, wrongBy } from '#core/clock/server-clock.ts'

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** What a desk whose clock is `slow` behind learns from an exchange that took so long, the server speaking at some point of it. */
function heard(slow: number, tookMs: number, spokeAfter: number): ClockOffset {
  const start = 1_000 * DAY
  return offsetOf({ tookMs, heardMs: start + tookMs - slow, serverMs: start + spokeAfter * tookMs })
}
const took = fc.integer({ min: 0, max: 30_000 })
const spoke = fc.double({ min: 0, max: 1, noNaN: true })

describe('the clock of a desk beside the server', () => {
  it('is never called wrong for a slow network', () => {
    const unnoticed = fc.integer({ min: -2 * MINUTE, max: 2 * MINUTE })
    fc.assert(
      fc.property(unnoticed, fc.array(fc.tuple(took, spoke), { minLength: 1 }), (slow, exchanges) => {
        let offset: ClockOffset | undefined
        for (const [ms, after] of exchanges) {
          offset = betterOffset(offset, heard(slow, ms, after))
          expect(wrongBy(offset)).toBe(0)
          expect(correctionOf(offset)).toBe(0)
        }
      }),
    )
  })
  it.each([3 * MINUTE, 60 * MINUTE, DAY, 21 * DAY, 730 * DAY])(
    'is called wrong when it is %i ms off, either way',
    (off) => {
      for (const slow of [off, -off])
        fc.assert(
          fc.property(took, spoke, (ms, after) => {
            const offset = heard(slow, ms, after)
            expect(Math.abs(wrongBy(offset) - slow)).toBeLessThanOrEqual(ms / 2 + 1)
            expect(correctionOf(offset)).toBe(off > 10 * MINUTE ? offset.ms : 0)
          }),
        )
    },
  )
  it('is believed again at once when somebody has set it', () => {
    const wrong = heard(DAY, 20, 0.5)
    expect(wrongBy(betterOffset(wrong, heard(0, 20_000, 0.5)))).toBe(0)
  })
  it('is known by the quickest answer', () => {
    const quick = heard(3 * MINUTE, 20, 0.5)
    expect(betterOffset(quick, heard(3 * MINUTE, 20_000, 0.9))).toBe(quick)
  })
})
