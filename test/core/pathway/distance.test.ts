import fc from 'fast-check'
import { expect, it } from 'vitest'
import { allowedErrors, distance } from '#core/pathway/distance.ts'

const far = (one: string, other: string) => distance(one, other, Number.POSITIVE_INFINITY)!

it('short words must be right, middling ones may have one letter wrong, long ones two', () => {
  expect([0, 3, 4, 7, 8, 30].map(allowedErrors)).toEqual([0, 0, 1, 1, 2, 2])
})
it.each([
  ['throat', 'throat', 0],
  ['throat', 'throt', 1],
  ['throat', 'thriat', 1],
  ['throat', 'thhroat', 1],
  ['throat', 'thraot', 1],
  ['diarrhoea', 'diarhea', 2],
  ['', 'ear', 3],
  // A letter between two that were swapped is not mended as well: each letter is moved once.
  ['ca', 'abc', 3],
])('%s and %s are %i apart', (one, other, n) => expect(far(one, other)).toBe(n))
it('beyond the limit there is no distance', () => {
  expect(distance('throat', 'thraot', 1)).toBe(1)
  expect(distance('throat', 'thraot', 0)).toBeUndefined()
  expect(distance('ear', 'earache', 3)).toBeUndefined()
})

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
it('is the same from both ends, nought for the same word alone, and never more than the longer word', () => {
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(far(one, other)).toBe(far(other, one))
      expect(far(one, other) === 0).toBe(one === other)
      expect(far(one, other)).toBeLessThanOrEqual(Math.max(one.length, other.length))
    }),
  )
})
it('a limit hides what is further and changes nothing else', () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 7 }), (one, other, limit) => {
      const whole = far(one, other)
      expect(distance(one, other, limit)).toBe(whole <= limit ? whole : undefined)
    }),
  )
})
it('one slip of the finger is one apart, wherever it falls', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 2, maxLength: 7 })
  fc.assert(
    fc.property(text, fc.nat(), (right, pick) => {
      const at = pick % (right.length - 1)
      const [before, first, second, after] = [
        right.slice(0, at),
        right[at]!,
        right[at + 1]!,
        right.slice(at + 2),
      ]
      expect(far(right, `${before}${second}${first}${after}`)).toBeLessThanOrEqual(1)
      expect(far(right, `${before}${second}${after}`)).toBe(1)
      expect(far(right, `${before}${first}x${second}${after}`)).toBe(1)
      expect(far(right, `${before}x${second}${after}`)).toBe(1)
    }),
  )
})
