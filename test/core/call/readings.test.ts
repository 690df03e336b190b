import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { afterSign, inAnyReading, inReading, type Known, personLookup } from '#core/call/readings.ts'
import { type Condition, type FactValue, parseCondition } from '#core/pathway/expression.ts'
import { callOn, practiceWith } from './any-call.ts'

const practice = practiceWith({})
const call = (answers: Answers, topic = 'sore-throat') => callOn(topic, answers, practice)
const read = (text: string): Condition => {
  const condition = parseCondition(text)
  if ('fault' in condition) throw new Error(condition.fault)
  return condition
}
const meets = (answers: Answers, text: string, to?: string) => afterSign(call(answers), to).meets(read(text))

describe('after a danger sign', () => {
  it('an age that is not known may be any age', () => {
    expect([meets({}, 'age < 16'), meets({}, 'age >= 65')]).toEqual([true, true])
    expect([meets({ age: 40 }, 'age < 16'), meets({ age: 7 }, 'age < 16')]).toEqual([false, true])
  })
  it('an age said as a range counts on both sides of a limit that lies within it', () => {
    const teens = { age: '13..19' }
    expect([meets(teens, 'age < 16'), meets(teens, 'age >= 16'), meets(teens, 'age < 13')]).toEqual([
      true,
      true,
      false,
    ])
  })
  it('a fact that was never asked meets no limit, said either way round', () => {
    expect([meets({}, 'diabetes'), meets({}, 'not diabetes')]).toEqual([false, false])
  })
  it('not sure may be yes and may be no', () => {
    const unsure = { diabetes: 'unsure' }
    expect([meets(unsure, 'diabetes'), meets(unsure, 'not diabetes')]).toEqual([true, true])
  })
  it('a man is not pregnant, though nobody asked', () => {
    expect(meets({ sex: 'male', age: 30 }, 'not pregnant')).toBe(true)
    expect(meets({ sex: 'female', age: 30 }, 'not pregnant')).toBe(false)
  })
  it('a record alert that nobody ticked is not there', () => {
    expect([meets({}, 'frail'), meets({}, 'not frail')]).toEqual([false, true])
  })
  it('a sign of pregnancy was said of a woman, so that a sex not known keeps nobody from the maternity line', () => {
    expect(meets({}, 'sex = male')).toBe(true)
    expect(meets({}, 'sex = male', 'mat-triage')).toBe(false)
    expect(meets({ sex: 'male' }, 'sex = male', 'mat-triage')).toBe(true)
  })
})

describe('by facts', () => {
  const person = (answers: Answers, ...known: Readonly<Record<string, FactValue>>[]) =>
    inAnyReading(
      call(answers),
      known.map((one): Known => new Map(Object.entries(one))),
    )
  it('a limit counts if it holds in any reading that is left', () => {
    const woman = person({ age: 30, sex: 'female' }, { diabetes: false })
    expect(woman.meets(read('diabetes'))).toBe(false)
    expect(woman.meets(read('third'))).toBe(true)
    expect(woman.meets(read('immune'))).toBe(false)
    expect(person({}, { third: false }, { third: true }).meets(read('third'))).toBe(true)
  })
  it('a value that was tried stands for its whole stretch, and for no more', () => {
    // The routes of a sore throat change at 8 and at 22 days.
    const first = person({}, { days: 0 })
    expect([first.meets(read('days > 6')), first.meets(read('days > 7'))]).toEqual([true, false])
    const last = person({}, { days: 22 })
    expect([last.meets(read('days > 90')), last.meets(read('days < 22'))]).toEqual([true, false])
  })
  it('a stretch reaches no further than what was answered', () => {
    expect(person({ days: '22..30' }, { days: 22 }).meets(read('days > 30'))).toBe(false)
  })
  it('nobody meets a limit when no reading is left', () => {
    expect(person({}).meets(read('age >= 0'))).toBe(false)
  })
  it('in one reading a limit holds or does not', () => {
    const known: Readonly<Record<string, FactValue>> = { age: 191, immune: true }
    const child = inReading(call({}), (id) => known[id] ?? false)
    expect(['age < 16', 'immune', 'diabetes'].map((text) => child.meets(read(text)))).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('a sign read as a fact', () => {
  const asked = (answers: Answers, id: string) => personLookup(call(answers), () => false)(id)
  it.each(['unsure', 'declined'])('of the same day counts as yes when it is "%s"', (reply) => {
    expect(asked({ sandpaper: reply }, 'sandpaper')).toBe(true)
    expect(asked({ sandpaper: 'no' }, 'sandpaper')).toBe(false)
  })
  it('of minutes or a hospital counts as yes only when it is one: doubt about it has a way of its own', () => {
    for (const id of ['drool', 'jaw', 'noisy-breath'])
      expect([asked({ [id]: 'yes' }, id), asked({ [id]: 'unsure' }, id)]).toEqual([true, false])
  })
  it('that nobody asked is no', () => expect(asked({}, 'sandpaper')).toBe(false))
  it('comes before the facts, and a fact that does not apply to the person is no', () => {
    const lookup = (sex: string) =>
      personLookup(call({ sandpaper: 'no' }), (id) => (id === 'sex' ? sex : id === 'age' ? 360 : true))
    expect([lookup('male')('sandpaper'), lookup('male')('pregnant'), lookup('female')('pregnant')]).toEqual([
      false,
      false,
      true,
    ])
  })
})
