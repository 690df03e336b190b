import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutsOf, type FactValue, holds, parseCondition } from '#core/pathway/expression.ts'

const facts = (values: Record<string, FactValue>) => (id: string) => values[id]!
const read = (text: string) => {
  const condition = parseCondition(text)
  if ('fault' in condition) throw new Error(condition.fault)
  return condition
}

describe('conditions', () => {
  it('reads years and months of age', () => {
    expect(holds(read('age < 5'), facts({ age: 59 }), {})).toBe(true)
    expect(holds(read('age < 5'), facts({ age: 60 }), {})).toBe(false)
    expect(holds(read('age < 3m'), facts({ age: 2 }), {})).toBe(true)
    expect(holds(read('age < 3m'), facts({ age: 3 }), {})).toBe(false)
  })
  it('takes the whole of the last year of a range', () => {
    expect(holds(read('age 11..55'), facts({ age: 55 * 12 + 11 }), {})).toBe(true)
    expect(holds(read('age 11..55'), facts({ age: 56 * 12 }), {})).toBe(false)
    expect(holds(read('age 11..55'), facts({ age: 11 * 12 - 1 }), {})).toBe(false)
  })
  it('binds "and" before "or", and "not" to one term', () => {
    const condition = read('not stuck & days > 7 | immune')
    expect(holds(condition, facts({ stuck: false, days: 8, immune: false }), {})).toBe(true)
    expect(holds(condition, facts({ stuck: true, days: 8, immune: true }), {})).toBe(true)
    expect(holds(condition, facts({ stuck: true, days: 8, immune: false }), {})).toBe(false)
  })
  it('reads options and settings by name', () => {
    expect(holds(read('sex != female'), facts({ sex: 'male' }), {})).toBe(true)
    expect(holds(read('age < mh-age'), facts({ age: 17 * 12 }), { 'mh-age': 18 * 12 })).toBe(true)
    expect(holds(read('age < mh-age'), facts({ age: 17 * 12 }), { 'mh-age': 16 * 12 })).toBe(false)
  })
  it('says what it cannot read', () => {
    for (const text of ['', 'age <', 'age < 5 &', '5 < age', 'age ? 5', 'age 5'])
      expect(parseCondition(text), text).toHaveProperty('fault')
  })
  it('is constant between its cuts', () => {
    const text = fc
      .array(
        fc.oneof(
          fc
            .tuple(fc.constantFrom('<', '<=', '>', '>=', '=', '!='), fc.nat(40))
            .map(([op, n]) => `days ${op} ${n}`),
          fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) => `days ${a}..${a + b}`),
        ),
        { minLength: 1, maxLength: 4 },
      )
      .map((terms) => terms.join(' & '))
    fc.assert(
      fc.property(text, fc.nat(60), (condition, days) => {
        const parsed = read(condition)
        const cuts = [0, ...cutsOf(parsed, 'days', {})].filter((cut) => cut <= days)
        const start = Math.max(...cuts)
        expect(holds(parsed, facts({ days }), {})).toBe(holds(parsed, facts({ days: start }), {}))
      }),
    )
  })
})
