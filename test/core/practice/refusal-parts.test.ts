import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holds, parseCondition } from '#core/pathway/expression.ts'
import { type RefusalPart, refusalParts } from '#core/practice/refusal-parts.ts'

const one = (text: string, settings = {}) => refusalParts(text, settings)?.[0]?.[0]

describe('the parts of a refusal', () => {
  it('give ages in the unit they are said in', () => {
    expect(one('age < 16')).toEqual({ kind: 'under', fact: 'age', value: 16, unit: 'years' })
    expect(one('age < 3m')).toEqual({ kind: 'under', fact: 'age', value: 3, unit: 'months' })
    expect(one('age >= 65')).toEqual({ kind: 'from', fact: 'age', value: 65, unit: 'years' })
    expect(one('not age >= 65')).toEqual({ kind: 'under', fact: 'age', value: 65, unit: 'years' })
    expect(one('age 11..55')).toEqual({ kind: 'between', fact: 'age', value: 11, to: 55, unit: 'years' })
    expect(one('age < min-age', { 'min-age': 24 })).toMatchObject({ kind: 'under', value: 2, unit: 'years' })
  })
  it('give days, options and plain facts', () => {
    expect(one('days > 84')).toEqual({ kind: 'over', fact: 'days', value: 84, unit: 'days' })
    expect(one('not sex = female')).toEqual({ kind: 'is-not', fact: 'sex', value: 'female' })
    expect(one('sex != female')).toEqual({ kind: 'is-not', fact: 'sex', value: 'female' })
    expect(one('pregnant')).toEqual({ kind: 'is', fact: 'pregnant' })
    expect(one('not pregnant')).toEqual({ kind: 'is-not', fact: 'pregnant' })
  })
  it('keep what must hold together apart from what may hold alone', () => {
    expect(
      refusalParts('age < 16 & pregnant | immune', {})?.map((group) => group.map((p) => p.fact)),
    ).toEqual([['age', 'pregnant'], ['immune']])
    expect(refusalParts('age <', {})).toBeUndefined()
  })
  it('mean the same ages as the condition itself', () => {
    const bound = fc.integer({ min: 1, max: 90 }).chain((n) => fc.constantFrom(`${n}`, `${n}m`))
    const op = fc.constantFrom('<', '<=', '>', '>=', '=')
    const text = fc
      .tuple(fc.boolean(), op, bound)
      .map(([not, sign, n]) => `${not ? 'not ' : ''}age ${sign} ${n}`)
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 1300 }), (refusal, months) => {
        const condition = parseCondition(refusal)
        if ('fault' in condition) throw new Error(condition.fault)
        expect(fits(one(refusal)!, months)).toBe(holds(condition, () => months, {}))
      }),
    )
  })
})

function fits({ kind, value, to, unit }: RefusalPart, months: number): boolean {
  const size = unit === 'years' ? 12 : 1
  const from = Number(value) * size
  if (kind === 'under') return months < from
  if (kind === 'up-to') return months <= from
  if (kind === 'over') return months > from
  if (kind === 'from') return months >= from
  const inside = months >= from && months < (Number(to) + 1) * size
  return kind === 'between' ? inside : !inside
}
