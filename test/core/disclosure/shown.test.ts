import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HIDDEN, type ShownCount, shownCount, shownParts, shownShare } from '#core/disclosure/shown.ts'

it('shows 0, hides 1 to 7 and rounds the rest to the nearest five', () => {
  expect([0, 1, 7, 8, 12, 13, 57, 998].map(shownCount)).toEqual([0, '*', '*', 10, 10, 15, 55, 1000])
})

it('throws at what is no count', () => {
  for (const wrong of [-1, 4.2, Number.NaN]) expect(() => shownCount(wrong)).toThrow(RangeError)
})

it('works shares out from what is shown, hidden with either count', () => {
  expect(shownShare(31, 402)).toBe(8)
  expect(shownShare(3, 402)).toBe(HIDDEN)
  expect(shownShare(0, 402)).toBe(0)
  expect(shownShare(0, 0)).toBeUndefined()
})

it('takes totals from true values, so that they need not add up', () => {
  expect(shownParts([20, 19, 4])).toEqual({ counts: [20, 20, HIDDEN], total: 45 })
})

it('hides a total that says every hidden count: twelve of them and 10 in all, four and 30 in all', () => {
  expect(shownParts(Array(12).fill(1)).total).toBe(HIDDEN)
  expect(shownParts(Array(4).fill(7)).total).toBe(HIDDEN)
})

it('never lets a hidden count be worked out from a total and the other counts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 1, maxLength: 5 }), (counts) => {
      const shown = shownParts(counts)
      for (const [at, one] of shown.counts.entries())
        if (one === HIDDEN) expect(couldBe(shown.counts, shown.total, at).size).toBeGreaterThan(1)
    }),
  )
})

it('never lets a hidden count be worked out from two files that hold one more and one less', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 8 }),
      fc.nat(7),
      (counts, at) => {
        const before = shownParts(counts)
        const after = shownParts(counts.map((n, here) => (here === at % counts.length ? n + 1 : n)))
        // Where anything differs, it differs by a step of the rounding or by hiding, never by the one that was added.
        for (const [here, one] of after.counts.entries()) {
          const was = before.counts[here]!
          if (typeof one === 'number' && typeof was === 'number') expect((one - was) % 5).toBe(0)
        }
      },
    ),
  )
})

/** The values a count can have had, for somebody who knows the rule and everything that was shown. */
function couldBe(shown: readonly ShownCount[], total: ShownCount, at: number): Set<number> {
  const range = (one: ShownCount) =>
    Array.from({ length: 75 }, (_, n) => n).filter((n) => shownCount(n) === one)
  let sums = new Set([0])
  for (const [here, one] of shown.entries())
    if (here !== at) sums = new Set([...sums].flatMap((sum) => range(one).map((n) => sum + n)))
  const whole = new Set(total === HIDDEN ? Array.from({ length: 99 }, (_, n) => n) : range(total))
  return new Set(range(shown[at]!).filter((n) => [...sums].some((sum) => whole.has(sum + n))))
}

const FILE = new URL('../../../../shared/fixtures/suppression/cases.json', import.meta.url)
describe.skipIf(!existsSync(FILE))('the published cases (skipped where ../shared/fixtures is absent)', () => {
  const cases = existsSync(FILE)
    ? JSON.parse(readFileSync(FILE, 'utf8'))
    : { hes_cases: [], codonPython_cases: [], codonPython_errors: [], differencing_cases: [] }
  it('equals every case of the rule of 2018', () => {
    for (const [n, text] of cases.hes_cases) expect(String(shownCount(n)), String(n)).toBe(text)
  })
  it('equals the other rule above 7, and refuses what it refuses but for size', () => {
    for (const [n, text] of cases.codonPython_cases.filter(([n]: [number]) => n === 0 || n > 7))
      expect(String(shownCount(n)), String(n)).toBe(text)
    for (const wrong of cases.codonPython_errors.filter((n: number) => n < 1e9))
      expect(() => shownCount(wrong)).toThrow(RangeError)
  })
  it('resists each attack by difference', () => {
    const [row, exports] = cases.differencing_cases
    const shown = shownParts(Object.values(row.cells))
    expect([...shown.counts, shown.total].map(String)).toEqual(Object.values(row.published_hes))
    const [first, second] = [exports.export1, exports.export2].map((one) => shownCount(one['mental-health']))
    expect([first, second]).toEqual([10, 15])
  })
})
