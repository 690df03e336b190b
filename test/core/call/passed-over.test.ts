import { expect, it } from 'vitest'
import type { Disposition } from '#core/call/disposition.ts'
import type { Offer, Skipped } from '#core/call/help.ts'
import { passedOver } from '#core/call/passed-over.ts'
import { walk } from '#core/call/walk.ts'
import type { Service } from '#core/practice/service.ts'
import { callOn, practiceWith } from './any-call.ts'

const PHARMACY = 'pf-sore-throat'
const FULL = { fullUntil: '2026-11-28T23:59' }
/** Three pharmacies in the practice's own order, some of them changed. */
const call = (changed: Readonly<Record<string, Partial<Service>>> = {}) => {
  const three = ['first', 'second', 'third'].map(
    (id) => [id, { serves: [PHARMACY], ...changed[id] }] as const,
  )
  const answers = { opening: 'none', signs: 'none', age: 20, days: 2, immune: 'no', third: 'no', sex: 'male' }
  return callOn('sore-throat', answers, practiceWith(Object.fromEntries(three)))
}
const answer = (enquiry = call()): Disposition => {
  const { step } = walk(enquiry)
  if (step.screen !== 'disposition') throw new Error(`stopped at ${step.screen}`)
  return step.disposition
}
const skip = (reason: Skipped['reason'], service?: string, destination = PHARMACY): Skipped => ({
  destination,
  reason,
  ...(service ? { service } : {}),
})
const offer = (service: string, more: Partial<Offer> = {}): Offer => ({ service, open: 'unknown', ...more })

it('nothing is, where the first that is tried can act', () => {
  expect(passedOver(call(), answer())).toEqual([])
})
it('a service before the given one is named with its reason', () => {
  const enquiry = call({ first: FULL })
  expect(answer(enquiry).service?.service).toBe('second')
  expect(passedOver(enquiry, answer(enquiry))).toEqual([skip('full', 'first')])
})
it('a service that would have come after the given one is not', () => {
  const enquiry = call({ third: FULL })
  expect(answer(enquiry).skipped).toEqual([skip('full', 'third')])
  expect(passedOver(enquiry, answer(enquiry))).toEqual([])
})
it('every service of a kind that nobody could give, in the order they were tried', () => {
  const enquiry = call({ first: FULL, second: { refuses: ['age < 65'] }, third: FULL })
  expect(passedOver(enquiry, answer(enquiry)).map(({ service, reason }) => [service, reason])).toEqual(
    expect.arrayContaining([
      ['first', 'full'],
      ['second', 'refused'],
      ['third', 'full'],
    ]),
  )
})
it('what the practice never has is left out: it is no news', () => {
  const given = {
    ...answer(),
    destination: 'duty-today',
    services: [],
    skipped: [skip('absent', undefined, 'dietitian')],
  }
  expect(passedOver(call(), given)).toEqual([])
})
it('the same place for the same reason is named once, for two reasons twice', () => {
  const none = { ...answer(), destination: 'duty-today', services: [] }
  const { service: _, ...given } = none
  const skipped = [skip('full', 'first'), skip('full', 'first', 'minor-illness'), skip('closed', 'first')]
  expect(passedOver(call(), { ...given, skipped })).toEqual([skip('full', 'first'), skip('closed', 'first')])
})
it('a nearer one that acts later today, or that nobody has checked for long, is named though it is still offered', () => {
  const enquiry = call({ first: { fullUntil: '2026-11-24T13:00' } })
  const services = [offer('third'), offer('first'), offer('second', { last: true })]
  expect(passedOver(enquiry, { ...answer(), service: services[0]!, services, skipped: [] })).toEqual([
    skip('full', 'first'),
    skip('stale', 'second'),
  ])
})
