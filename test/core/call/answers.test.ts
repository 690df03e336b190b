import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AnswerFault,
  answersOn,
  checkIds,
  everyReading,
  type Reading,
  readFact,
  readReply,
  valuesOf,
} from '#core/call/answers.ts'
import { OLDEST_MONTHS } from '#core/clock/age.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { content } from '../../content/sample.ts'
import { demoEnquiry } from './a-call.ts'

const age: Fact = { id: 'age', kind: 'age', ask: 'How old are they' }
const days: Fact = { id: 'days', kind: 'days', ask: 'How many days' }
const frail: Fact = { id: 'frail', kind: 'yes-no', ask: 'Frail', look: true, optional: true }
const sex: Fact = { id: 'sex', kind: 'one-of', ask: 'Sex', options: { female: 'Female', male: 'Male' } }
const NO_END = Number.MAX_SAFE_INTEGER

describe('a reply', () => {
  it('is yes, no, not sure or would rather not say; a ticked box is yes and an empty one no', () => {
    expect([true, false, 'unsure', 'declined'].map((value) => readReply('drool', value))).toEqual([
      'yes',
      'no',
      'unsure',
      'declined',
    ])
  })
  it('that nobody gave is not a no', () => expect(readReply('drool', undefined)).toBeUndefined())
  it.each(['maybe', '', 'Yes', ' no', 1, 'none'])(
    '"%s" is refused, with the sign and the words to use',
    (said) => {
      expect(() => readReply('drool', said)).toThrow(AnswerFault)
      expect(() => readReply('drool', said)).toThrow(`"drool" was answered "${said}"; use yes, no, unsure`)
    },
  )
})

describe('an age', () => {
  it('in years may be any month of that year, in weeks the month they fall in', () => {
    expect(readFact(age, 7)).toEqual({ from: 84, to: 95 })
    expect(readFact(age, '2m')).toEqual({ from: 2, to: 2 })
    expect(readFact(age, '3w')).toEqual({ from: 0, to: 0 })
  })
  it('0 may be anything under 1, a newborn and a crawler alike', () => {
    expect(readFact(age, 0)).toEqual({ from: 0, to: 11 })
  })
  it('said as a range keeps both its ends', () => {
    expect(readFact(age, '5..15')).toEqual({ from: 60, to: 191 })
    expect(readFact(age, '30m..')).toEqual({ from: 30, to: OLDEST_MONTHS })
  })
  it.each(['unsure', 'declined'])('answered "%s" may be any age', (value) => {
    expect(readFact(age, value)).toEqual({ from: 0, to: OLDEST_MONTHS })
  })
  it.each(['126', '-1', '2.5', 'old', '', '15..5', true])('of "%s" is nobody’s', (value) => {
    expect(() => readFact(age, value)).toThrow(/"age" was answered .* use years/)
  })
})

describe('a number of days', () => {
  it('is itself; a range keeps its ends, and "more than 21" has none', () => {
    expect(readFact(days, 0)).toEqual({ from: 0, to: 0 })
    expect(readFact(days, '8..21')).toEqual({ from: 8, to: 21 })
    expect(readFact(days, '22..')).toEqual({ from: 22, to: NO_END })
    expect(readFact(days, 'unsure')).toEqual({ from: 0, to: NO_END })
  })
  it.each(['21..8', '..8', '-1', '1.5', 'a week', '', true])('of "%s" is refused', (value) => {
    expect(() => readFact(days, value)).toThrow(/"days" was answered .* whole number of days/)
  })
})

describe('a choice and a yes or no', () => {
  it('not sure leaves every option open', () => {
    expect(readFact(sex, 'female')).toEqual({ values: ['female'] })
    expect(readFact(sex, 'unsure')).toEqual({ values: ['female', 'male'] })
    expect(readFact({ ...sex, kind: 'yes-no' }, 'declined')).toEqual({ values: [true, false] })
  })
  it('an option that the question has not is refused, and those it has are named', () => {
    expect(() => readFact(sex, 'femail')).toThrow('"sex" was answered "femail"; use one of: female, male.')
    expect(() => readFact(sex, 'toString')).toThrow(AnswerFault)
  })
  it('a record alert that nobody ticked is not there; another question that nobody answered may be either', () => {
    expect(everyReading(frail)).toEqual({ values: [false] })
    expect(everyReading({ ...frail, optional: undefined as never })).toEqual({ values: [true, false] })
    expect(readFact(frail, 'unsure')).toEqual({ values: [true, false] })
  })
})

it('not sure counts as what the question says, rather not say and not asked as anything', () => {
  const oximeter = { id: 'low', kind: 'yes-no', ask: 'Below 92', unsure: 'no' } as const
  expect(readFact(oximeter, 'unsure')).toEqual({ values: [false] })
  expect(readFact(oximeter, 'declined')).toEqual({ values: [true, false] })
  expect(everyReading(oximeter)).toEqual({ values: [true, false] })
})

it('one value stands for each stretch between the cuts, so that no answer goes untried', () => {
  const small = fc.integer({ min: 0, max: 40 })
  fc.assert(
    fc.property(small, small, fc.uniqueArray(small), (one, other, unsorted) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      const cuts = unsorted.toSorted((a, b) => a - b)
      const tried = valuesOf({ from, to } as Reading, cuts) as number[]
      for (let n = from; n <= to; n++) {
        const stands = Math.max(...tried.filter((value) => value <= n))
        expect(cuts.filter((cut) => cut > stands && cut <= n)).toEqual([])
      }
      for (const value of tried) expect(value >= from && value <= to).toBe(true)
    }),
  )
})

describe('the names of answers', () => {
  const { pathways } = content.release

  it('keeps on another topic only what means something there: its own signs, the opening and shared facts', () => {
    const enquiry = demoEnquiry('sore-throat', {})
    const said = { drool: 'yes', age: '7', opening: 'none', sandpaper: 'no' }
    const there = answersOn({ release: enquiry.release, answers: said }, pathways['back-pain']!)
    expect(there).toEqual({ age: '7', opening: 'none' })
    expect(answersOn({ release: enquiry.release, answers: said }, enquiry.pathway)).toEqual(said)
  })
  it('names what is no answer on the topic, and what is', () => {
    const enquiry = demoEnquiry('sore-throat', { drol: 'yes' })
    const check = () => checkIds(enquiry, enquiry.pathway)
    expect(check).toThrow(AnswerFault)
    expect(check).toThrow(/^"drol" is not an answer on "sore-throat"\. Use: .*drool/)
  })
  it('takes what the topic that the call came from knows', () => {
    const enquiry = demoEnquiry('back-pain', { sandpaper: 'no' })
    expect(() => checkIds(enquiry, enquiry.pathway)).toThrow(AnswerFault)
    expect(() => checkIds(enquiry, pathways['sore-throat']!)).not.toThrow()
  })
})
