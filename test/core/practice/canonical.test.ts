import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonical } from '#core/practice/canonical.ts'

/** The same value with the fields of every record the other way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, part]) => [key, turned(part)] as const)
      .toReversed(),
  )
}

it('two records with the same fields read the same, whatever their order, however deep', () => {
  expect(canonical({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}')
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(turned(value))).toBe(canonical(value))
    }),
  )
})
it('what reads the same is the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
it('the order of a list counts: it is the practice’s own', () => {
  expect(canonical(['a', 'b'])).not.toBe(canonical(['b', 'a']))
})
it('a field without a value is no field, and nothing at all is not the word for it', () => {
  expect(canonical({ a: 1, b: undefined })).toBe(canonical({ a: 1 }))
  expect(canonical(undefined)).toBe('nothing')
  expect(canonical('nothing')).toBe('"nothing"')
})
