import { describe, expect, it } from 'vitest'
import { factAnswer, factQuestion, untilOf } from '#core/texts/fact-words.ts'
import { content } from '../../content/sample.ts'
import { demoEnquiry } from '../call/a-call.ts'

const { facts, phrases } = content.release
const runsOut = facts['runs-out']!
const call = (at: string, settings: Readonly<Record<string, number>> = {}) =>
  demoEnquiry('sore-throat', {}, { at, practice: { settings } })

describe('the day that a question speaks of', () => {
  it('is the next working day and the days that a prescription takes', () => {
    expect(untilOf(call('2026-11-24T10:15'), runsOut)).toBe('2026-11-27T18:30')
  })
  it('leaves out weekends and bank holidays', () => {
    expect(untilOf(call('2026-11-26T10:15'), runsOut)).toBe('2026-12-01T18:30')
    expect(untilOf(call('2026-12-23T10:15'), runsOut)).toBe('2026-12-30T18:30')
  })
  it('goes with the number that the practice has set, and is the next working day where none is added', () => {
    expect(untilOf(call('2026-11-24T10:15', { 'turnaround-days': 1 }), runsOut)).toBe('2026-11-26T18:30')
    const { plus: _, ...bare } = runsOut
    expect(untilOf(call('2026-11-27T19:00'), bare)).toBe('2026-11-30T18:30')
  })
  it('stands in the question by name', () => {
    expect(factQuestion(call('2026-11-24T10:15'), runsOut)).toBe(
      'Will they run out before the end of Friday 27 November',
    )
    expect(factQuestion(call('2026-11-24T10:15'), facts.age!)).toBe('How old are they')
  })
})

describe('an answer in words', () => {
  const said = (fact: string, value: string | number | boolean) => factAnswer(phrases, facts[fact]!, value)
  it('is yes, no, not sure or would rather not say', () => {
    expect([true, false, 'unsure', 'declined'].map((value) => said('immune', value))).toEqual([
      'yes',
      'no',
      'not sure',
      'would rather not say',
    ])
    expect(said('age', 'unsure')).toBe('not sure')
  })
  it('is the option as it was read out', () => expect(said('sex', 'female')).toBe('Female'))
  it('is the number with its unit, an age in the one it was given in', () => {
    expect([said('days', 0), said('days', '22'), said('age', 7), said('age', '30m')]).toEqual([
      '0 days',
      '22 days',
      '7',
      '30 months',
    ])
  })
  it('keeps a range as it was meant', () => {
    expect([said('days', '22..'), said('days', '0..7'), said('days', '8..21')]).toEqual([
      'more than 21 days',
      'up to 7 days',
      '8 to 21 days',
    ])
    expect([said('days', '0..1'), said('days', 1)]).toEqual(['up to 1 day', '1 day'])
    expect([said('age', '1m'), said('age', '2w'), said('age', '10d'), said('age', '3m..18m')]).toEqual([
      '1 month',
      '2 weeks',
      '10 days',
      '3 months to 18 months',
    ])
    expect([said('age', '0m..59m'), said('age', '65..'), said('age', '5..15')]).toEqual([
      'under 5',
      '65 and over',
      '5 to 15',
    ])
  })
})
