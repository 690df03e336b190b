import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { cutsFor, domainOf, valuesBetween } from '#core/call/domains.ts'
import { holds } from '#core/pathway/expression.ts'
import { callOn, practiceWith } from './any-call.ts'

const nobody = practiceWith({})
const sore = (answers: Answers = {}, practice = nobody) => callOn('sore-throat', answers, practice)

describe('the numbers at which a topic changes', () => {
  it('are those of its own routes, in order and each once', () => {
    expect(cutsFor(sore(), 'days')).toEqual([8, 22])
    const ages = cutsFor(sore(), 'age')
    expect(ages).toContain(60)
    expect(ages).toEqual([...new Set(ages)].sort((a, b) => a - b))
  })
  it('are also those of a service that may be offered, and not those of one that never is', () => {
    const helps = practiceWith({ 'minor-illness': { refuses: ['age < 31m'] } })
    const elsewhere = practiceWith({ 'find-work': { serves: ['vol'], refuses: ['age < 31m'] } })
    expect(cutsFor(sore({}, helps), 'age')).toContain(31)
    expect(cutsFor(sore({}, elsewhere), 'age')).not.toContain(31)
  })
  it('are those of the services at hand, though another practice of the same name was asked before', () => {
    const call = sore({}, practiceWith({ 'minor-illness': { refuses: ['age < 31m'] } }))
    expect(cutsFor(call, 'age')).toContain(31)
    const practice = { ...call.practice, services: [] }
    expect(cutsFor({ ...call, practice }, 'age')).not.toContain(31)
  })
  it('go with the number that the practice has set', () => {
    const set = (months: number) => {
      const practice = {
        ...practiceWith({ 'minor-illness': { refuses: ['age < min-age-minor-illness'] } }),
        settings: { 'min-age-minor-illness': months },
      }
      return cutsFor(sore({}, practice), 'age')
    }
    expect([set(43).includes(43), set(44).includes(43), set(44).includes(44)]).toEqual([true, false, true])
  })
})

describe('the values that a fact may still take', () => {
  it('are all while nobody has answered, and one where somebody has', () => {
    expect(domainOf(sore(), 'days')).toEqual([0, 8, 22])
    expect(domainOf(sore({ days: 8 }), 'days')).toEqual([8])
    expect(domainOf(sore({ days: '7..8' }), 'days')).toEqual([7, 8])
    expect(domainOf(sore({ immune: 'unsure' }), 'immune')).toEqual([true, false])
    expect(domainOf(sore(), 'frail')).toEqual([false])
  })
  it('are parted further where a limit that the topic does not know cuts them', () => {
    expect(domainOf(sore({ days: '8..21' }), 'days', [10, 30])).toEqual([8, 10])
    expect(valuesBetween(sore(), 'days', { from: 0, to: 30 }, [25, 3, 8])).toEqual([0, 3, 8, 22, 25])
  })
  it('stand for every other value: no route tells them apart', () => {
    const call = sore()
    const values = { age: domainOf(call, 'age') as number[], days: domainOf(call, 'days') as number[] }
    const last = (of: readonly number[], n: number) => Math.max(...of.filter((value) => value <= n))
    fc.assert(
      fc.property(fc.nat(1500), fc.nat(60), (age, days) => {
        const fits = (known: Readonly<Record<string, number>>) =>
          [...call.pathway.send, ...call.pathway.raise].map(
            ({ when }) => !when || holds(when, (id) => known[id] ?? false, call.release.values),
          )
        expect(fits({ age, days })).toEqual(
          fits({ age: last(values.age, age), days: last(values.days, days) }),
        )
      }),
    )
  })
})
