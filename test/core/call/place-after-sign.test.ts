import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { placeAfterSign } from '#core/call/place-after-sign.ts'
import { walk } from '#core/call/walk.ts'
import { callOn, practiceWith } from './any-call.ts'

describe('after a danger sign below the clinician now', () => {
  const next = (services: Parameters<typeof practiceWith>[0], answers: Answers = {}) =>
    walk(callOn('hiv-pep', { ...ASSAULT, ...answers }, practiceWith(services))).step
  const ASSAULT = { opening: 'none', signs: 'none', 'forced-sex': 'yes' }
  const adults = { sarc: { refuses: ['age < 16'] } }
  const asksAge = { screen: 'facts', facts: [{ id: 'age' }] }

  it('the age is asked that a local service goes by, and nothing else', () => {
    expect(next(adults)).toMatchObject(asksAge)
    expect(next(adults, { age: 30 })).toMatchObject({ disposition: { destination: 'sarc' } })
    expect(next(adults, { age: 14 })).toMatchObject({ disposition: { destination: 'ed' } })
  })
  it('it is asked where one service takes the young and another the rest', () => {
    const two = { ...adults, young: { serves: ['sarc'], refuses: ['age >= 16'] } }
    expect(next(two)).toMatchObject(asksAge)
    expect(next(two, { age: 14 })).toMatchObject({ disposition: { service: { service: 'young' } } })
  })
  it('the sex is asked that a local service goes by', () => {
    expect(next({ sarc: { refuses: ['not sex = female'] } })).toMatchObject({ facts: [{ id: 'sex' }] })
  })
  it('nothing is asked that would change no place', () => {
    const ends = { disposition: { destination: 'sarc' } }
    expect(next({ sarc: {} })).toMatchObject(ends)
    expect(next({ ...adults, all: { serves: ['sarc'] } })).toMatchObject(ends)
    expect(next({ sarc: { refuses: ['diabetes'] } })).toMatchObject(ends)
  })
  it('who would rather not say is asked no more', () => {
    expect(next(adults, { age: 'declined' })).toMatchObject({ disposition: { destination: 'ed' } })
  })
  it('from the clinician now up nothing more is asked', () => {
    const eyes = practiceWith({ 'eye-casualty': { refuses: ['age < 16'] } })
    const { step } = walk(callOn('painful-red-eye', { opening: 'none', halo: 'yes' }, eyes))
    expect(step).toMatchObject({ disposition: { destination: 'ed' } })
  })
})

it('a place has a name of its own only for the ages that it is kept for', () => {
  const practice = practiceWith({ sarc: { refuses: ['age < 16'] } })
  const place = placeAfterSign(
    callOn('hiv-pep', { opening: 'none', signs: 'none', 'forced-sex': 'yes' }, practice),
  )
  expect(place(() => 30 * 12)).toBe('sarc sarc')
  expect(place(() => 7 * 12)).toBe('')
  const calm = placeAfterSign(callOn('hiv-pep', { opening: 'none', signs: 'none' }, practice))
  expect(calm(() => 30 * 12)).toBe('')
})
