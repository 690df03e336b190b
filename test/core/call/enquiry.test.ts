import { describe, expect, it } from 'vitest'
import { factOf, limitOf } from '#core/call/enquiry.ts'
import { type FactValue, holds } from '#core/pathway/expression.ts'
import { callOn, practiceWith } from './any-call.ts'

const call = callOn('sore-throat', {}, practiceWith({}))
/** Whether a service with this limit turns away the person of whom this is known. */
const refuses = (limit: string, known: Readonly<Record<string, FactValue>>, on = call) =>
  holds(limitOf(on, limit), (id) => known[id] ?? false, on.release.values)

describe('a service’s limit', () => {
  it('refuses those whom its words name, to the month', () => {
    expect(refuses('age < 16', { age: 16 * 12 - 1 })).toBe(true)
    expect(refuses('age < 16', { age: 16 * 12 })).toBe(false)
  })
  it.each(['age <', 'under sixteen', '', 'age < 16 &'])(
    'that cannot be read, "%s", refuses everybody',
    (limit) => {
      expect(refuses(limit, { age: 480 })).toBe(true)
      expect(refuses(limit, {})).toBe(true)
    },
  )
  it.each(['wheelchair', 'not wheelchair', 'age < 16 | wheelchair', 'age < 16 & wheelchair'])(
    '"%s" names a fact that nobody knows, and refuses everybody',
    (limit) => {
      expect(refuses(limit, { age: 480 })).toBe(true)
    },
  )
  it('may name a danger sign where the topic asks it, and refuses everybody where it does not', () => {
    const elsewhere = callOn('constipation', {}, practiceWith({}))
    expect(refuses('muffled', { muffled: false })).toBe(false)
    expect(refuses('muffled', { muffled: true })).toBe(true)
    expect(refuses('muffled', { muffled: false }, elsewhere)).toBe(true)
  })
})

describe('a fact', () => {
  it('is the topic’s own before a shared one of the same name', () => {
    const own = { id: 'days', kind: 'days', ask: 'How many days has the throat hurt' } as const
    const pathway = { ...call.pathway, facts: { days: own } }
    expect(factOf(call.release, pathway, 'days')).toBe(own)
    expect(factOf(call.release, pathway, 'age')).toBe(call.release.facts.age)
  })
  it('that does not exist is named, with the topic', () => {
    expect(() => factOf(call.release, call.pathway, 'colour')).toThrow('no fact "colour" on "sore-throat"')
  })
})
