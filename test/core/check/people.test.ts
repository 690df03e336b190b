import { describe, expect, it } from 'vitest'
import { describePeople, mayBe, mayBeAged, stretch } from '#core/check/people.ts'
import type { FactValue } from '#core/pathway/expression.ts'
import { spoilt } from './spoilt.ts'

const { enquiry } = spoilt('sore-throat')
const people = (facts: Record<string, FactValue>) => new Map(Object.entries(facts))

describe('everyone in a partition', () => {
  it('is of any age where nobody asked the age', () => {
    expect(mayBeAged(enquiry, people({}), 0, 0)).toBe(true)
    expect(mayBeAged(enquiry, people({}), 1500, 1500)).toBe(true)
  })

  it('is of the ages up to the next limit of the topic, and of none beyond', () => {
    const { from, to } = stretch(enquiry, people({ age: 60 }), 'age')
    expect(from).toBe(60)
    expect(mayBeAged(enquiry, people({ age: 60 }), to, to)).toBe(true)
    expect(mayBeAged(enquiry, people({ age: 60 }), to + 1, to + 1)).toBe(false)
    expect(mayBeAged(enquiry, people({ age: 60 }), 0, 59)).toBe(false)
    expect(stretch(enquiry, people({ age: to + 1 }), 'age').from).toBe(to + 1)
  })

  it('has had it for ever where the last limit of days is passed', () => {
    expect(stretch(enquiry, people({ days: 22 }), 'days').to).toBe(Number.MAX_SAFE_INTEGER)
    expect(stretch(enquiry, people({ days: 8 }), 'days')).toEqual({ from: 8, to: 21 })
  })

  it('may be either way in what was not asked, and only one way in what was', () => {
    expect(mayBe(people({}), 'immune')).toBe(true)
    expect(mayBe(people({ immune: false }), 'immune')).toBe(false)
    expect(mayBe(people({ sex: 'male' }), 'sex', 'female')).toBe(false)
    expect(mayBe(people({ sex: 'male' }), 'sex', 'male')).toBe(true)
  })
})

describe('one of them in words', () => {
  it.each([
    [
      { age: 15 * 12, sex: 'female', days: 3, pregnant: true },
      'a woman aged 15, day 3, pregnant with "sore throat"',
    ],
    [{ age: 2, sex: 'male' }, 'a man aged 2m with "sore throat"'],
    [{ immune: false }, 'a person of any age, not immune with "sore throat"'],
    [{ age: 0, what: 'money' }, 'a person aged 0, what: money with "sore throat"'],
  ])('%j', (facts, words) => {
    expect(describePeople(enquiry, people(facts as Record<string, FactValue>))).toBe(words)
  })
})
