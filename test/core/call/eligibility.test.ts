import { expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { helpFor, takes } from '#core/call/eligibility.ts'
import { afterSign, inAnyReading, inReading } from '#core/call/readings.ts'
import { type FactValue, parseCondition } from '#core/pathway/expression.ts'
import { callOn, practiceWith } from './any-call.ts'

const practice = practiceWith({
  adults: { serves: ['utc'], refuses: ['age < 16'] },
  all: { serves: ['utc'] },
})
const call = (answers: Answers) => callOn('faint-blackout', answers, practice)
const of = (known: Readonly<Record<string, FactValue>>) => inReading(call({}), (id) => known[id] ?? false)
const meets = (answers: Answers, text: string) => {
  const limit = parseCondition(text)
  if ('fault' in limit) throw new Error(limit.fault)
  return afterSign(call(answers)).meets(limit)
}

it('gives the services that take a person, in the practice’s own order, and says why not the others', () => {
  const child = helpFor(call({}), 'utc', of({ age: 7 * 12 }))
  expect(child.services.map(({ id }) => id)).toEqual(['all'])
  expect(child.refused).toEqual([{ service: 'adults', refusal: 'age < 16' }])
  expect(helpFor(call({}), 'utc', of({ age: 16 * 12 })).services.map(({ id }) => id)).toEqual([
    'adults',
    'all',
  ])
})
it('gives no service where the kind of help itself refuses', () => {
  const baby = of({ age: 3 })
  const help = helpFor(callOn('faint-blackout', {}, practiceWith({ paramedic: {} })), 'paramedic', baby)
  expect(help).toEqual({ refusal: 'age < 1', services: [], refused: [] })
})
it('an always-on kind takes everybody without a service, another takes nobody', () => {
  expect(takes(call({}), 'call-999', of({}))).toBe(true)
  expect(takes(call({}), 'minor-illness', of({ age: 480 }))).toBe(false)
})
it('a kind of help with one service left takes whom that service takes', () => {
  expect(takes(call({}), 'utc', of({ age: 12 }))).toBe(true)
})

it('after a danger sign an age that is not known may be any age', () => {
  expect([meets({}, 'age < 16'), meets({}, 'age >= 65')]).toEqual([true, true])
  expect([meets({ age: 40 }, 'age < 16'), meets({ age: 7 }, 'age < 16')]).toEqual([false, true])
})
it('a fact that was never asked meets no limit, said either way round', () => {
  expect([meets({}, 'diabetes'), meets({}, 'not diabetes')]).toEqual([false, false])
})
it('not sure may be yes and may be no', () => {
  expect([meets({ diabetes: 'unsure' }, 'diabetes'), meets({ diabetes: 'unsure' }, 'not diabetes')]).toEqual([
    true,
    true,
  ])
})
it('a man is not pregnant, though nobody asked', () => {
  expect(meets({ sex: 'male', age: 30 }, 'not pregnant')).toBe(true)
  expect(meets({ sex: 'female', age: 30 }, 'not pregnant')).toBe(false)
})
it('a record alert that nobody ticked is not there', () => {
  expect([meets({}, 'frail'), meets({}, 'not frail')]).toEqual([false, true])
})
it('by facts, a limit counts if it holds in any reading that is left', () => {
  const person = inAnyReading(call({ age: 30, sex: 'female' }), [new Map([['diabetes', false]])])
  expect(person.meets([[{ fact: 'diabetes', op: 'yes' }]])).toBe(false)
  expect(person.meets([[{ fact: 'immune', op: 'yes' }]])).toBe(true)
})
