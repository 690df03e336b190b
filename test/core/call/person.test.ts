import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { certain, possible, whereItApplies } from '#core/call/person.ts'
import { type Condition, parseCondition } from '#core/pathway/expression.ts'
import { callOn, practiceWith } from './any-call.ts'

const practice = practiceWith({})
const call = (answers: Answers) => callOn('sore-throat', answers, practice)
const read = (text: string): Condition => {
  const condition = parseCondition(text)
  if ('fault' in condition) throw new Error(condition.fault)
  return condition
}
const may = (text: string, answers: Answers) => possible(call(answers), read(text))
const must = (text: string, answers: Answers) => certain(call(answers), read(text))

describe('what may be true of somebody', () => {
  it('is everything while nothing is known', () => {
    for (const text of ['age < 5', 'age >= 16', 'sex = female', 'pregnant']) expect(may(text, {})).toBe(true)
  })
  it('goes by the whole of an age, to its last month', () => {
    expect(may('age < 60m', { age: 4 })).toBe(true)
    expect(may('age < 60m', { age: 5 })).toBe(false)
    expect(may('age >= 5', { age: '4..5' })).toBe(true)
  })
  it('is not pregnancy in a man, a child of 10 or a woman of 56', () => {
    expect(may('pregnant', { sex: 'female', age: 30 })).toBe(true)
    expect(may('pregnant', { sex: 'unsure', age: 30 })).toBe(true)
    expect(may('pregnant', { sex: 'male', age: 30 })).toBe(false)
    expect([10, 11, 55, 56].map((age) => may('pregnant', { sex: 'female', age }))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
  it('must be true at once, not one part of this reading and one of that', () => {
    expect(may('pregnant & sex = male', {})).toBe(false)
    expect(may('age < 11 & pregnant', {})).toBe(false)
  })
})

describe('what must be true of somebody', () => {
  it('is nothing about an age or sex that is not known', () => {
    expect(must('age < 16', {})).toBe(false)
    expect(must('sex = female', { sex: 'unsure' })).toBe(false)
    expect(must('age < 16 | age >= 16', {})).toBe(true)
  })
  it('holds for every month that the answer leaves open', () => {
    expect(must('age >= 16', { age: 16 })).toBe(true)
    expect(must('age >= 16', { age: '15..20' })).toBe(false)
    expect(must('age < 24m', { age: 1 })).toBe(true)
  })
})

const limit = fc.constantFrom('age < 5', 'age >= 16', 'age 11..55', 'sex = female', 'not sex = male')
const person = fc.record(
  {
    age: fc.constantFrom('2m', '4', '15', '16', '40', '10..20', '5..', 'unsure'),
    sex: fc.constantFrom('female', 'male', 'other', 'unsure', 'declined'),
  },
  { requiredKeys: [] },
)
it('what must be true is that of which the contrary may not be', () => {
  fc.assert(
    fc.property(limit, person, (text, answers) => {
      const contrary = text.startsWith('not ') ? text.slice(4) : `not ${text}`
      expect(must(text, answers)).toBe(!may(contrary, answers))
    }),
  )
})
it('knowing more about somebody never makes more possible, nor less certain', () => {
  fc.assert(
    fc.property(limit, person, (text, answers) => {
      const { age: _, ...less } = answers
      if (may(text, answers)) expect(may(text, less)).toBe(true)
      if (must(text, less)) expect(must(text, answers)).toBe(true)
    }),
  )
})

it('a question that does not apply to the person is answered no, whatever stands there', () => {
  const known = { pregnant: true, sex: 'male', age: 360, immune: true }
  const look = (of: Readonly<Record<string, boolean | string | number>>) =>
    whereItApplies(call({}), (id) => of[id] ?? false)
  expect(look(known)('pregnant')).toBe(false)
  expect(look({ ...known, sex: 'female' })('pregnant')).toBe(true)
  expect(look(known)('immune')).toBe(true)
})
