import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dispose } from '#core/call/disposition.ts'
import { answersOf, partitionsOf, proofDomain } from '#core/check/partitions.ts'
import { mayBe, mayBeAged, stretch } from '#core/check/people.ts'
import { levelOf } from '#core/pathway/need.ts'
import type { Step } from '#core/pathway/pathway.ts'
import { spoilt } from './spoilt.ts'

/** The level of a doctor. */
const DOCTOR = 3

const { enquiry } = spoilt('sore-throat')
const partitions = partitionsOf(enquiry)
/** Every yes/no fact by which these people are cut. */
const looked = [...new Set(partitions.flatMap(({ people }) => [...people.keys()]))].filter(
  (id) => !['age', 'days', 'sex'].includes(id),
)
interface Person {
  readonly age: number
  readonly days: number
  readonly [fact: string]: number | boolean | string
}
const person: fc.Arbitrary<Person> = fc.record({
  age: fc.integer({ min: 0, max: 1511 }),
  days: fc.integer({ min: 0, max: 400 }),
  sex: fc.constantFrom('female', 'male', 'other'),
  ...Object.fromEntries(looked.map((id) => [id, fc.boolean()])),
})
const homesOf = ({ age, days, ...facts }: Person) =>
  partitions.filter(({ people }) => {
    const on = stretch(enquiry, people, 'days')
    const others = Object.entries(facts).every(([id, value]) => mayBe(people, id, value))
    return others && mayBeAged(enquiry, people, age, age) && on.from <= days && on.to >= days
  })

describe('people cut into partitions', () => {
  it('leave nobody out and put nobody in two', () => {
    fc.assert(fc.property(person, (someone) => void expect(homesOf(someone)).toHaveLength(1)))
  })

  it('are answered as the desk answers anyone of them', () => {
    fc.assert(
      fc.property(person, (someone) => {
        const { age, days, ...facts } = someone
        const said = Object.entries(facts).map(([id, value]) => [
          id,
          typeof value === 'string' ? value : value ? 'yes' : 'no',
        ])
        const answers = {
          opening: 'none',
          signs: 'none',
          age: `${age}m`,
          days,
          ...Object.fromEntries(said),
        }
        const [home] = homesOf(someone)
        expect(dispose({ ...enquiry, answers }).rank).toBe(home!.clock)
        expect(home!.fitting.flat()).toContain(dispose({ ...enquiry, answers }).destination)
      }),
      { numRuns: 60 },
    )
  })

  it('are narrowed to those with a fact that is already known', () => {
    const toddlers = partitionsOf(enquiry, { age: 24 })
    expect(toddlers.length).toBeGreaterThan(0)
    expect(toddlers.every(({ people, line }) => people.get('age') === 24 && line === 0)).toBe(true)
  })

  it('hold nobody whom the topic hands on to another', () => {
    const child = spoilt('fever-child').enquiry
    expect(partitionsOf(child).some(({ people }) => (people.get('age') as number) >= 16 * 12)).toBe(false)
  })

  it('say when a raise puts the answer above its line: sooner, or as soon with a doctor where one must look', () => {
    const { enquiry: rash } = spoilt('rash-new')
    const { send, raise } = rash.pathway
    const levels = (steps: readonly Step[]) => steps.map((step) => levelOf(step, rash.release.destinations))
    const raised = partitionsOf(rash).filter(({ raised }) => raised !== undefined)
    const sooner = raised.filter(({ clock, line }) => clock > send[line]!.clock)
    expect(sooner.length).toBeGreaterThan(0)
    const asSoon = raised.filter((one) => !sooner.includes(one))
    expect(asSoon.length).toBeGreaterThan(0)
    for (const { clock, line, steps, raised: by } of asSoon) {
      expect(raise[by!]!.sees).toBe(true)
      expect(clock).toBe(send[line]!.clock)
      expect(Math.min(...levels(send[line]!.steps))).toBeLessThan(DOCTOR)
      expect(Math.min(...levels(steps))).toBeGreaterThanOrEqual(DOCTOR)
    }
  })
})

describe('the values of a fact in the proof', () => {
  it('are both, where nobody has to look it up', () => {
    expect([...proofDomain(enquiry, 'frail')].sort()).toEqual([false, true])
  })

  it('become the answers that lead one of those people through a call', () => {
    const people = new Map<string, number | boolean | string>([
      ['age', 30],
      ['immune', true],
      ['third', false],
      ['sex', 'male'],
    ])
    expect(answersOf(people)).toEqual({
      opening: 'none',
      signs: 'none',
      gate: 'no',
      age: '30m',
      immune: 'yes',
      third: 'no',
      sex: 'male',
    })
  })
})
