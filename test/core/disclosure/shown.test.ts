import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HIDDEN, rangeOf, sumRange } from '#core/disclosure/ranges.ts'
import { rangeOfTotal, shownCount, shownParts, shownTotal } from '#core/disclosure/shown.ts'

it('shows 0, hides 1 to 7 and rounds the rest to the nearest five', () => {
  expect([0, 1, 7, 8, 12, 13, 57, 998].map(shownCount)).toEqual([0, '*', '*', 10, 10, 15, 55, 1000])
})

it('throws at what is no count', () => {
  for (const wrong of [-1, 4.2, Number.NaN]) expect(() => shownCount(wrong)).toThrow(RangeError)
})

it('takes totals from true values, so that they need not add up', () => {
  expect(shownParts([20, 19, 4])).toEqual({ counts: [20, 20, HIDDEN], total: 45 })
})

it('lets a total go one step on where it would say every hidden count: twelve of them and 10 in all, four and 30 in all', () => {
  expect(shownParts(Array(12).fill(1)).total).toBe(15)
  expect(shownParts(Array(7).fill(1)).total).toBe(10)
  expect(shownParts(Array(4).fill(7)).total).toBe(25)
})

it('never lets a hidden count be worked out from a total and the other counts, by whoever knows the rule', () => {
  const edges = fc.constantFrom(0, 1, 1, 1, 2, 7, 7, 7, 8, 8, 12, 12, 13)
  fc.assert(
    fc.property(fc.array(edges, { minLength: 1, maxLength: 5 }), (counts) => {
      const shown = shownParts(counts)
      for (const [at, one] of shown.counts.entries())
        if (one === HIDDEN) expect(couldBe(shown, at).size).toBeGreaterThan(1)
    }),
  )
  for (const counts of [
    [1, 1, 1, 1, 8],
    [7, 7, 7, 7],
    [1, 1, 1, 1, 1, 1, 1],
  ]) {
    const shown = shownParts(counts)
    expect(couldBe(shown, 0).size, String(counts)).toBeGreaterThan(1)
  }
})

it('says of a total what it can have been for whoever knows the rule', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(14), { minLength: 1, maxLength: 5 }), (counts) => {
      const { counts: shown, total } = shownParts(counts)
      const parts = sumRange(shown.map(rangeOf))
      const open = rangeOfTotal(total, parts, shown.includes(HIDDEN))
      const could = Array.from({ length: parts.hi - parts.lo + 1 }, (_, at) => parts.lo + at).filter(
        (n) => shownTotal(n, parts, shown.includes(HIDDEN)) === total,
      )
      expect([could[0], could.at(-1)]).toEqual([open.lo, open.hi])
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

/** The values a count can have had, for somebody who knows the rule and tries every set of counts that would show the same. */
function couldBe({ counts: shown, total }: ReturnType<typeof shownParts>, at: number): Set<number> {
  const values = new Set<number>()
  // Only the sum of the others matters for the total: each sum that they can come to, and how many ways do not.
  const sumsOfOthers = sumRange(shown.filter((_, here) => here !== at).map(rangeOf))
  const parts = sumRange(shown.map(rangeOf))
  const { lo, hi } = rangeOf(shown[at]!)
  for (let n = lo; n <= hi; n++)
    for (let rest = sumsOfOthers.lo; rest <= sumsOfOthers.hi; rest++)
      if (shownTotal(n + rest, parts, shown.includes(HIDDEN)) === total) values.add(n)
  return values
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
