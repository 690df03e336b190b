import { expect, it } from 'vitest'
import { partitionsOf } from '#core/check/partitions.ts'
import { checkGate } from '#core/check/route-rules.ts'
import type { Pathway } from '#core/pathway/pathway.ts'
import { demoEnquiry } from '../call/a-call.ts'

const faults = (topic: string, change: Partial<Pathway> = {}) => {
  const enquiry = demoEnquiry(topic, {})
  const changed = { ...enquiry, pathway: { ...enquiry.pathway, ...change } }
  return checkGate(changed, partitionsOf(changed)).map(({ message }) => message)
}

it('lets a topic be that asks a gate, one where an organisation rings, and one that is for minutes', () => {
  for (const topic of [
    'repeat-prescription',
    'food-fuel',
    'official-request',
    'confused-caller',
    'sore-throat',
  ])
    expect(faults(topic), topic).toEqual([])
})
it('names a topic that asks nobody whether somebody is ill (D45)', () => {
  expect(faults('repeat-prescription', { gate: 'none' }).join()).toMatch(/Nobody is asked/)
})
it('names a gate whose not sure offers no call today (D45)', () => {
  const enquiry = demoEnquiry('repeat-prescription', {})
  const slow = enquiry.release.destinations['duty-today']!
  const destinations = {
    ...enquiry.release.destinations,
    'duty-today': { ...slow, level: 1 as const },
  }
  const found = checkGate(
    { ...enquiry, release: { ...enquiry.release, destinations } },
    partitionsOf(enquiry),
  )
  expect(found.map(({ message }) => message).join()).toMatch(/offer a call today/)
})
