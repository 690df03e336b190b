import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { dispose } from '#core/call/disposition.ts'
import { nextOptions } from '#core/call/next-options.ts'
import { walk } from '#core/call/walk.ts'
import type { Fact, Pathway } from '#core/pathway/pathway.ts'
import { compose } from '#core/practice/compose.ts'
import { content } from '../../content/sample.ts'

const practice = content.demo('2026-11-24')
const release = compose(content.release, practice)
const pathways = Object.values(release.pathways)
const symptoms = pathways.filter((pathway) => pathway.kind === 'symptom' && pathway.signs.length > 0)
const TIMES = ['2026-11-24T10:15', '2026-11-28T10:00', '2026-11-29T03:00']

const step = (pathway: Pathway, answers: Answers, at = TIMES[0]!) =>
  walk({ release, practice, pathway, answers, at }).step
const rank = (pathway: Pathway, answers: Answers, at?: string) => {
  const reached = step(pathway, answers, at)
  return reached.screen === 'disposition' ? reached.disposition.rank : undefined
}

function answerOf(fact: Fact): fc.Arbitrary<string | number> {
  if (fact.kind === 'age') return fc.integer({ min: 0, max: 1100 }).map((months) => `${months}m`)
  if (fact.kind === 'days') return fc.integer({ min: 0, max: 120 })
  if (fact.kind === 'one-of') return fc.constantFrom(...Object.keys(fact.options ?? {}))
  return fc.constantFrom('yes', 'no')
}

/** Someone who answered every question of a pathway and no danger sign. */
function someone(pathway: Pathway): fc.Arbitrary<Answers> {
  const facts = { ...release.facts, ...pathway.facts }
  const values = Object.fromEntries(Object.entries(facts).map(([id, fact]) => [id, answerOf(fact)]))
  return fc.record(values).map((answers) => ({ ...answers, opening: 'none', gate: 'no', signs: 'none' }))
}

const caller = fc.constantFrom(...symptoms).chain((pathway) =>
  fc.record({
    pathway: fc.constant(pathway),
    sign: fc.constantFrom(...pathway.signs),
    answers: someone(pathway),
    at: fc.constantFrom(...TIMES),
  }),
)
const RUNS = { numRuns: 500 }

/** The person belongs on this pathway and could be asked this sign. */
function asked(pathway: Pathway, sign: string, answers: Answers): boolean {
  const { signs: _, ...unread } = answers
  const others = Object.fromEntries(pathway.signs.filter(({ id }) => id !== sign).map(({ id }) => [id, 'no']))
  const walked = walk({ release, practice, pathway, answers: { ...unread, ...others }, at: TIMES[0]! })
  return walked.pathway.id === pathway.id && walked.step.screen === 'signs'
}

describe('for every pathway and whoever rings', () => {
  it('D2: a ticked sign is never answered below its own rank', () => {
    fc.assert(
      fc.property(caller, ({ pathway, sign, answers, at }) => {
        fc.pre(asked(pathway, sign.id, answers))
        expect(rank(pathway, { ...answers, [sign.id]: 'yes' }, at)).toBeGreaterThanOrEqual(
          release.destinations[sign.to]!.high,
        )
      }),
      RUNS,
    )
  })
  it('D3: nobody is sent at rank 3 or below while a sign has no answer', () => {
    fc.assert(
      fc.property(caller, ({ pathway, sign, answers }) => {
        fc.pre(asked(pathway, sign.id, answers))
        const { signs: _, ...unread } = answers
        const others = Object.fromEntries(
          pathway.signs.filter(({ id }) => id !== sign.id).map(({ id }) => [id, 'no']),
        )
        expect(rank(pathway, { ...unread, ...others }) ?? 6).toBeGreaterThan(3)
      }),
      RUNS,
    )
  })
  it('D6, D7: not sure, or rather not say, is never calmer than no, and on a sign of hospital rank it is heard at once', () => {
    fc.assert(
      fc.property(caller, fc.constantFrom('unsure', 'declined'), ({ pathway, sign, answers, at }, reply) => {
        fc.pre(asked(pathway, sign.id, answers))
        const no = rank(pathway, answers, at)
        const unclear = rank(pathway, { ...answers, [sign.id]: reply }, at)
        if (no !== undefined) expect(unclear).toBeGreaterThanOrEqual(no)
        if (release.destinations[sign.to]!.high >= 5) expect(unclear).toBeGreaterThanOrEqual(4)
        if (reply === 'declined') expect(unclear).toBeGreaterThanOrEqual(3)
      }),
      RUNS,
    )
  })
  it('D8: an emergency is reached from its own screen, with no question after it', () => {
    fc.assert(
      fc.property(caller, ({ pathway, sign }) => {
        fc.pre(release.destinations[sign.to]!.high >= 5 && !sign.if)
        const reached = step(pathway, { opening: 'none', [sign.id]: 'yes' })
        expect(reached.screen).toBe('disposition')
        for (const row of release.opening.breaths.flatMap((breath) => breath.rows))
          if (row.to === 'call-999') expect(rank(pathway, { [row.id]: 'yes' })).toBe(6)
      }),
      { numRuns: 100 },
    )
  })
  it('D25: what is offered instead after a danger sign is as fast as it asks for, or a clinician', () => {
    fc.assert(
      fc.property(caller, ({ pathway, sign, answers, at }) => {
        const here = { release, practice, pathway, answers: { ...answers, [sign.id]: 'yes' }, at }
        const given = dispose(here)
        fc.pre(given.source.kind === 'flag')
        for (const { destination: id } of nextOptions(here, given)) {
          const { high, gp, gpWhenShut } = release.destinations[id]!
          expect(gp || gpWhenShut || high >= given.rank, id).toBe(true)
        }
      }),
      RUNS,
    )
  })
  it('D35: only what is answered counts, never the order it was answered in or what stood there before', () => {
    fc.assert(
      fc.property(caller, fc.infiniteStream(fc.nat()), ({ pathway, answers, at }, numbers) => {
        const keys = Object.keys(answers)
          .map((id) => [numbers.next().value as number, id] as const)
          .sort(([a], [b]) => a - b)
          .map(([, id]) => id)
        const shuffled = Object.fromEntries(keys.map((id) => [id, answers[id]!]))
        const changed = { ...answers, age: '3', third: 'yes', immune: 'yes' }
        step(pathway, changed, at)
        expect(step(pathway, shuffled, at)).toEqual(step(pathway, answers, at))
        expect(step(pathway, { ...changed, ...answers }, at)).toEqual(step(pathway, answers, at))
      }),
      { numRuns: 150 },
    )
  })
})
