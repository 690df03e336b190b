import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import type { Enquiry } from '#core/call/enquiry.ts'
import { nextOptions } from '#core/call/next-options.ts'
import { walk } from '#core/call/walk.ts'
import { type FactValue, holds, parseCondition } from '#core/pathway/expression.ts'
import type { Fact, Pathway } from '#core/pathway/pathway.ts'
import { compose } from '#core/practice/compose.ts'
import type { Practice } from '#core/practice/practice.ts'
import { content } from '../../content/sample.ts'

const demo = content.demo('2026-11-24')
const release = compose(content.release, demo)
const LIMITS = ['age < 16', 'age >= 65', 'not sex = female', 'sex = female', 'pregnant', 'immune', 'days > 7']
const TIMES = ['2026-11-24T10:15', '2026-11-24T18:40', '2026-11-28T10:00', '2026-11-29T03:00']

/** The sample practice with a limit more for every service. */
const practices = LIMITS.map((_, turn): Practice => {
  const services = demo.services.map((service, at) => ({
    ...service,
    refuses: [...service.refuses, LIMITS[(at + turn) % LIMITS.length]!],
  }))
  return { ...demo, services }
})

function answerOf(fact: Fact): fc.Arbitrary<string | number> {
  if (fact.kind === 'age') return fc.integer({ min: 0, max: 1100 }).map((months) => `${months}m`)
  if (fact.kind === 'days') return fc.integer({ min: 0, max: 120 })
  if (fact.kind === 'one-of') return fc.constantFrom(...Object.keys(fact.options ?? {}))
  return fc.constantFrom('yes', 'no')
}

/** Someone who answered some of the questions, and perhaps a danger sign. */
function someone(pathway: Pathway): fc.Arbitrary<Answers> {
  const facts = Object.entries({ ...release.facts, ...pathway.facts })
  const answers = fc.record(Object.fromEntries(facts.map(([id, fact]) => [id, answerOf(fact)])), {
    requiredKeys: [],
  })
  const all = fc.record(Object.fromEntries(facts.map(([id, fact]) => [id, answerOf(fact)])))
  const sign =
    pathway.signs.length > 0 ? fc.constantFrom(...pathway.signs.map(({ id }) => id)) : fc.constant('')
  return fc
    .tuple(fc.oneof(all, answers), fc.option(sign), fc.constantFrom('yes', 'unsure'))
    .map(([known, ticked, reply]) => ({
      ...known,
      opening: 'none',
      gate: 'no',
      signs: 'none',
      ...(ticked ? { [ticked]: reply } : {}),
    }))
}

/** Whether a limit holds of this person whatever the facts that nobody answered may be: read here apart from the engine. */
function refuses({ pathway, answers }: Enquiry, text: string): boolean {
  const limit = parseCondition(text)
  if ('fault' in limit) return true
  const read = (open: boolean) =>
    holds(
      limit,
      function lookup(id): FactValue {
        const fact = pathway.facts[id] ?? release.facts[id]!
        if (fact.when && !holds(fact.when, lookup, release.values)) return false
        const value = answers[id]
        if (value === undefined) return fact.optional ? false : open
        if (fact.kind === 'age') return Number(String(value).slice(0, -1))
        return value === 'yes' ? true : value === 'no' ? false : value
      },
      release.values,
    )
  const unknown = /^(age|days|not sex|sex)/.test(text) && answers[/age|days|sex/.exec(text)![0]] === undefined
  return !unknown && read(true) && read(false)
}

it('nobody is offered a service that refuses them: first, to choose from, or as something else; by facts or by a danger sign', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(release.pathways)).chain((topic) =>
        fc.record({
          topic: fc.constant(topic),
          answers: someone(release.pathways[topic]!),
          turn: fc.nat(LIMITS.length - 1),
          at: fc.constantFrom(...TIMES),
        }),
      ),
      ({ topic, turn, ...asked }) => {
        const call = { ...asked, pathway: release.pathways[topic]!, practice: practices[turn]! }
        const walked = walk({ release, ...call })
        if (walked.step.screen !== 'disposition') return
        const here: Enquiry = { release, ...call, pathway: walked.pathway }
        const given = walked.step.disposition
        const first = given.service ? [given.service.service] : []
        const offers = [
          ...given.services,
          ...[...nextOptions(here, given), ...nextOptions(here, given, first)].flatMap(
            ({ services }) => services,
          ),
        ]
        for (const { service: id } of offers) {
          const service = call.practice.services.find((one) => one.id === id)!
          expect(service.refuses.filter((text) => refuses(here, text))).toEqual([])
          reached.add(given.source.kind)
        }
      },
    ),
    { numRuns: 1500 },
  )
  expect([...reached]).toEqual(expect.arrayContaining(['flag', 'line']))
})
