import { expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { helpFor, isAble, mayAnswer, takes } from '#core/call/eligibility.ts'
import { inReading } from '#core/call/readings.ts'
import { walk } from '#core/call/walk.ts'
import type { FactValue } from '#core/pathway/expression.ts'
import { content } from '../../content/sample.ts'
import { callOn, practiceWith } from './any-call.ts'

const practice = practiceWith({
  adults: { serves: ['utc'], refuses: ['age < 16'] },
  all: { serves: ['utc'] },
})
const call = (answers: Answers) => callOn('faint-blackout', answers, practice)
const of = (known: Readonly<Record<string, FactValue>>) => inReading(call({}), (id) => known[id] ?? false)

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
  expect(help).toEqual({ refusal: 'age < paramedic-age', services: [], refused: [] })
})
it('an always-on kind takes everybody without a service, another takes nobody', () => {
  expect(takes(call({}), 'call-999', of({}))).toBe(true)
  expect(takes(call({}), 'minor-illness', of({ age: 480 }))).toBe(false)
})
it('a kind of help with one service left takes whom that service takes', () => {
  expect(takes(call({}), 'utc', of({ age: 12 }))).toBe(true)
})

it('a service is able for the kinds of help that the practice marked, all of them, and never for what takes minutes', () => {
  const practice = practiceWith({ nurse: { able: 'gp-soon, duty-now' } })
  const call = callOn('sore-throat', { age: 30, sex: 'male' }, practice)
  const [nurse] = practice.services
  expect(isAble(call, nurse!, ['gp-soon'])).toBe(true)
  expect(isAble(call, nurse!, ['gp-soon', 'duty-today'])).toBe(false)
  expect(isAble(call, nurse!, ['duty-now'])).toBe(false)
  expect(isAble(call, practiceWith({ nurse: {} }).services[0]!, ['gp-soon'])).toBe(false)
  expect(mayAnswer(call, ['nurse'], ['gp-soon'], { meets: () => false })).toBe(true)
  expect(mayAnswer(call, ['nurse'], ['duty-today'], { meets: () => false })).toBe(false)
})
it('a youngest age refuses who is known to be younger, and nobody whose age was not asked', () => {
  const offered = (answers: Answers) =>
    takes(
      callOn('medicine-review', answers, practiceWith({ 'pharm-practice': {} })),
      'pharm-practice',
      of({ age: 7 * 12 }),
    )
  expect(offered({})).toBe(true)
  expect(offered({ age: 7 })).toBe(false)
})
it('no question is asked for a youngest age: the age of a repeat prescription stays unasked', () => {
  const asked = walk(
    callOn('repeat-prescription', { gate: 'no', signs: 'none' }, content.demo('2026-11-24')),
  ).asked
  expect(asked).not.toContain('age')
})
