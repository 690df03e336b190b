import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { safetyNet, spanWords } from '#core/call/safety-net.ts'
import type { Rank } from '#core/pathway/pathway.ts'
import type { Voice } from '#core/pathway/voice.ts'
import { content } from '../../content/sample.ts'
import { demoEnquiry } from './a-call.ts'

const { phrases } = content.release
const net = (rank: Rank, answers: Answers = { age: 7 }, topic = 'sore-throat', voice: Voice = 'they') =>
  safetyNet(demoEnquiry(topic, answers), rank, voice)

describe('what is said aloud', () => {
  it('is the topic’s three signs, each under the step it calls for, and the clock', () => {
    expect(net(3).spoken).toBe(
      'Call 999 for: dribbling or cannot swallow their own spit, or a squeak or rasp on breathing in. ' +
        'Go to A&E for: the mouth will not open. Call us if no better in 7 days.',
    )
  })
  it('speaks of "your" to a patient who is the caller', () => {
    expect(net(3, {}, 'sore-throat', 'self').spoken).toContain('cannot swallow your own spit')
  })
  it('is the three most urgent where the topic has chosen none', () => {
    const enquiry = demoEnquiry('sore-throat', { age: 7 })
    const { spoken } = safetyNet({ ...enquiry, pathway: { ...enquiry.pathway, net: [] } }, 3, 'they')
    expect(spoken).toMatch(
      /^Call 999 for: dribbling .*, or a squeak .*, or too breathless .*\. Call us if no/,
    )
  })
  it('never names four signs, however many were chosen', () => {
    const enquiry = demoEnquiry('sore-throat', { age: 7 })
    const pathway = { ...enquiry.pathway, net: ['jaw', 'drool', 'squeak', 'meds'] }
    expect(safetyNet({ ...enquiry, pathway }, 3, 'they').spoken).not.toContain('carbimazole')
  })
  it('without signs still says when to call again, and what to do at night', () => {
    const enquiry = demoEnquiry('reception-private', {})
    const { betterBy: _, ...pathway } = enquiry.pathway
    const { spoken, full } = safetyNet({ ...enquiry, pathway }, 0, 'they')
    expect(full).toEqual([])
    expect(spoken).toMatch(/^Call us again if anything changes .* When we are closed ring 111\.$/)
  })
  it('says what to do while help comes, not when to ring back, on an answer that cannot wait', () => {
    expect(net(3).span).toBe('7 days')
    for (const rank of [4, 5, 6] as const) {
      expect(net(rank).spoken).not.toMatch(/no better in/)
      expect(net(rank).spoken).toMatch(/If they get worse while you wait, call 999\.$/)
      expect(net(rank)).not.toHaveProperty('span')
    }
  })
})

describe('the whole list', () => {
  const steps = (rank: Rank, answers: Answers = { age: 7 }, topic = 'sore-throat') =>
    net(rank, answers, topic).full.map(({ step }) => step)
  const said = (rank: Rank, answers: Answers, topic = 'sore-throat') =>
    net(rank, answers, topic).full.flatMap(({ signs }) => signs)
  it('goes from 999 to A&E to the same day', () => expect(steps(1)).toEqual(['999', 'ed', 'today']))
  it('leaves out a sign that is no more urgent than the answer', () => {
    expect(said(3, {})).not.toContain('a rash that feels like sandpaper')
    expect(said(2, {})).toContain('a rash that feels like sandpaper')
  })
  it('leaves out a sign that cannot be theirs', () => {
    const enquiry = demoEnquiry('sore-throat', {})
    const [drool] = enquiry.pathway.signs
    const ofBabies = [{ ...drool!, if: [[{ fact: 'age', op: '<' as const, value: 60 }]] }]
    const groups = (age: string) =>
      safetyNet({ ...enquiry, pathway: { ...enquiry.pathway, signs: ofBabies }, answers: { age } }, 1, 'they')
        .full
    expect([groups('4').length, groups('5').length, groups('unsure').length]).toEqual([1, 0, 1])
  })
  it('never grows shorter as the answer grows calmer', () => {
    const topics = Object.keys(content.release.pathways)
    fc.assert(
      fc.property(fc.constantFrom(...topics), fc.integer({ min: 0, max: 5 }), (topic, rank) => {
        const calmer = said(rank as Rank, { age: 40 }, topic)
        for (const sign of said((rank + 1) as Rank, { age: 40 }, topic)) expect(calmer).toContain(sign)
      }),
    )
  })
})

it('one is said as one and more as more', () => {
  const words = (n: number, unit: 'hours' | 'days' | 'weeks' | 'months') => spanWords(phrases, { n, unit })
  expect([words(48, 'hours'), words(1, 'days'), words(7, 'days')]).toEqual(['48 hours', '1 day', '7 days'])
  expect([words(1, 'weeks'), words(2, 'weeks'), words(1, 'months')]).toEqual(['1 week', '2 weeks', '1 month'])
})
