import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { firstRequestAfter } from '#core/call/next-options.ts'
import { content } from '../../content/sample.ts'
import { demoEnquiry, dispositionOf } from './a-call.ts'

const ill = { gate: 'yes', age: 52, sex: 'male' } as const
const becomes = (topic: string, answers: Answers) => {
  const enquiry = demoEnquiry(topic, { ...ill, ...answers })
  return firstRequestAfter(enquiry, dispositionOf(enquiry))
}
const low = { problem: 'low-mood' } as const

describe('the first request of a caller in danger (engine rule 27)', () => {
  it('keeps the slot of somebody who thinks of ending their life, sure of it or not', () => {
    expect(becomes('book-cancel', { ...low, die: 'yes' })).toBe('keep')
    expect(becomes('book-cancel', { ...low, die: 'unsure' })).toBe('keep')
    expect(becomes('leave-practice', { ...low, die: 'yes' })).toBe('keep')
  })
  it('keeps it where a row of the opening ended the call', () => {
    expect(becomes('book-cancel', { 'ending-now': 'yes' })).toBe('keep')
  })
  it('asks the duty clinician before more tablets or a gun', () => {
    expect(becomes('repeat-prescription', { ...low, die: 'yes' })).toBe('ask')
    expect(becomes('firearms', { ...low, die: 'yes' })).toBe('ask')
  })
  it('goes on with what takes no help away', () => {
    expect(becomes('change-details', { ...low, die: 'yes' })).toBe('go-on')
    expect(becomes('book-cancel', { problem: 'cold-flu-covid', days: 2, immune: 'no', third: 'no' })).toBe(
      'go-on',
    )
  })
  it('says the same answer to nobody twice, where the danger that was said would answer the request as well', () => {
    expect(becomes('food-fuel', { ...low, die: 'yes' })).toBe('after')
    expect(becomes('carer-support', { ...low, die: 'yes' })).toBe('after')
    const leg = { problem: 'leg-swelling-one', age: 34, sex: 'female', 'leg-new': 'yes' } as const
    expect(becomes('contraception-pill', leg)).toBe('after')
    expect(becomes('contraception-pill', { ...leg, 'leg-new': 'no', signs: 'none', thinner: 'no' })).toBe(
      'go-on',
    )
  })
  it('offers no home visit to somebody who goes to hospital now', () => {
    const knocked = { age: 81, problem: 'head-injury', 'knocked-out': 'yes' } as const
    expect(becomes('home-visit', knocked)).toBe('later')
  })
  it('is gone on with on no topic once the ambulance was called', () => {
    const gated = Object.values(content.release.pathways).filter(
      ({ kind, gate }) => kind !== 'symptom' && gate !== 'none',
    )
    expect(gated.length).toBeGreaterThan(80)
    for (const { id } of gated) expect([id, becomes(id, { 'ending-now': 'yes' })]).not.toContain('go-on')
  })
  it('stands only where somebody is ill', () => {
    expect(becomes('book-cancel', { gate: 'no', 'cancer-path': 'no' })).toBeUndefined()
  })
})

describe('who is heard to say that there is no point', () => {
  const noPoint = { gate: 'no', 'cancer-path': 'no', 'heard-no-point': 'yes' } as const
  it('hears why, whom to ring when it is too much, and what to do if nobody has rung', () => {
    for (const topic of ['book-cancel', 'missed-or-late', 'leave-practice', 'ltc-review']) {
      const own = content.release.pathways[topic]!.facts
      const rest = Object.fromEntries(Object.keys(own).map((id) => [id, own[id]!.options ? 'missed' : 'no']))
      const { destination, say, safetyNet, sent } = dispositionOf(
        demoEnquiry(topic, {
          ...rest,
          age: 52,
          sex: 'male',
          'child-missed': 'no',
          'early-relief': 'no',
          'heard-control': 'no',
          'preg-meds': 'no',
          ...noPoint,
        }),
      )
      expect(destination).toBe('duty-today')
      expect(say).toMatch(/all right/)
      for (const net of [safetyNet.spoken, sent.safetyNet.own]) {
        expect(net).toMatch(/111.*mental health/)
        expect(net).toMatch(/18:30/)
      }
    }
  })
})

it('a topic by which people cancel what is booked says what becomes of it when they are in danger', () => {
  const cancels = Object.values(content.release.pathways).filter(
    ({ kind, gate, words }) =>
      kind !== 'symptom' &&
      gate !== 'bereaved' &&
      words.some((line) => /^(need to )?cancel(ling)? /.test(line)),
  )
  expect(cancels.length).toBeGreaterThan(3)
  expect(cancels.filter(({ afterDanger }) => !afterDanger).map(({ id }) => id)).toEqual([])
})
