import { expect, it } from 'vitest'
import type { Enquiry } from '#core/call/enquiry.ts'
import { offersOf } from '#core/call/help.ts'
import { nextOptions } from '#core/call/next-options.ts'
import { decideFacts } from '#core/call/outcome.ts'
import { passedOver } from '#core/call/passed-over.ts'
import { afterSign } from '#core/call/readings.ts'
import { walk } from '#core/call/walk.ts'
import { compose } from '#core/practice/compose.ts'
import type { Practice } from '#core/practice/practice.ts'
import { recordNote } from '#core/texts/record-note.ts'
import { content } from '../../content/sample.ts'

const AT = '2026-11-24T10:15'
const PLACES: Readonly<Record<string, Practice['place']>> = {
  'riverside-pharmacy': { latitude: 51.501, longitude: -0.121 },
  'station-pharmacy': { latitude: 51.505, longitude: -0.13 },
}
/** The sample practice with its own three pharmacies alone, two of them at known places. */
const demo = ownPharmacies(content.demo('2026-11-24'))

function ownPharmacies({ shared = {}, place: _, ...practice }: Practice): Practice {
  const taken = Object.values(shared).flatMap((use) => (use.use === 'taken' ? use.as : []))
  const services = practice.services
    .filter(({ id }) => !taken.includes(id))
    .map(({ place: __, ...service }) => {
      const own = PLACES[service.id]
      return own ? { ...service, place: own } : service
    })
  return { ...practice, services }
}
const change = (id: string, fields: Partial<Practice['services'][number]>, practice = demo): Practice => ({
  ...practice,
  services: practice.services.map((service) => (service.id === id ? { ...service, ...fields } : service)),
})
const enquiryIn = (practice: Practice, answers = {}): Enquiry => {
  const release = compose(content.release, practice)
  return {
    release,
    practice,
    pathway: release.pathways['sore-throat']!,
    answers: { opening: 'none', signs: 'none', age: 7, days: 2, immune: 'no', third: 'no', ...answers },
    at: AT,
  }
}
const answerOf = (enquiry: Enquiry) => {
  const { step } = walk(enquiry)
  if (step.screen !== 'disposition') throw new Error(`stopped at ${step.screen}`)
  return step.disposition
}

it('offers the other services of the same kind before it leaves that kind, when some could not take the caller', () => {
  const enquiry = enquiryIn(demo)
  const given = answerOf(enquiry)
  const [first, ...others] = given.services.map(({ service }) => service)
  expect(others.length).toBeGreaterThan(0)
  const next = nextOptions(enquiry, given, [first!])[0]!
  expect(next).toMatchObject({ destination: given.destination, rank: given.rank })
  expect(next.services.map(({ service }) => service)).toEqual(others)
  expect(nextOptions(enquiry, given).map(({ destination }) => destination)).not.toContain(given.destination)
})
it('leaves the kind when every one of its services said no, or has become full meanwhile', () => {
  const enquiry = enquiryIn(demo)
  const given = answerOf(enquiry)
  const all = given.services.map(({ service }) => service)
  expect(nextOptions(enquiry, given, all).map(({ destination }) => destination)).not.toContain(
    given.destination,
  )
  const full = { fullUntil: '2026-11-28T23:59' }
  const meanwhile = all.slice(1).reduce((practice, id) => change(id, full, practice), demo)
  expect(
    nextOptions(enquiryIn(meanwhile), given, [all[0]!]).map(({ destination }) => destination),
  ).not.toContain(given.destination)
})
it('names what would have come first and was passed over, nearest first, each once', () => {
  const full = answerOf(enquiryIn(change('riverside-pharmacy', { fullUntil: '2026-11-24T23:59' })))
  const practice = change('riverside-pharmacy', { fullUntil: '2026-11-24T23:59' })
  expect(full.service?.service).toBe('station-pharmacy')
  expect(passedOver(enquiryIn(practice), full)).toEqual([
    { destination: 'pf-sore-throat', service: 'riverside-pharmacy', reason: 'full' },
  ])
  const later = change('green-lane-pharmacy', { fullUntil: '2026-11-24T23:59' })
  const given = answerOf(enquiryIn(later))
  expect(given.skipped).toContainEqual(expect.objectContaining({ service: 'green-lane-pharmacy' }))
  expect(passedOver(enquiryIn(later), given)).toEqual([])
})
it('offers those with room now before a nearer one that has room later, and says so', () => {
  const place = { latitude: 51.5, longitude: -0.12 }
  const practice = { ...change('riverside-pharmacy', { fullUntil: '2026-11-24T13:00' }), place }
  const given = answerOf(enquiryIn(practice))
  expect(given.services.map(({ service }) => service)).toEqual([
    'station-pharmacy',
    'green-lane-pharmacy',
    'riverside-pharmacy',
  ])
  expect(given.skipped).toEqual([])
  expect(passedOver(enquiryIn(practice), given)).toEqual([
    { destination: 'pf-sore-throat', service: 'riverside-pharmacy', reason: 'full' },
  ])
})
it('passes nothing over in steps that were never reached', () => {
  const sore = enquiryIn(demo)
  const answers = { gate: 'no', age: 40, sex: 'male', signs: 'none', 'dental-pain': 'no' }
  const enquiry = { ...sore, pathway: sore.release.pathways['find-dentist']!, answers }
  // The chain goes on to a club that takes nobody under 55; the dentist before it can act.
  expect(decideFacts(enquiry).steps.flat()).toContain('vol')
  expect(answerOf(enquiry)).toMatchObject({ destination: 'dentist', skipped: [] })
})
it('says of each service and kind of help why it could not be had', () => {
  const stale = answerOf(enquiryIn(change('riverside-pharmacy', { checked: { on: '2026-01-02', by: 'x' } })))
  expect(stale.skipped).toContainEqual(
    expect.objectContaining({ service: 'riverside-pharmacy', reason: 'stale' }),
  )
  const none = { ...demo, services: demo.services.filter(({ serves }) => !serves.includes('pf-sore-throat')) }
  expect(answerOf(enquiryIn(none)).skipped).toContainEqual({
    destination: 'pf-sore-throat',
    reason: 'absent',
  })
})
it('does not count a service that is offered last as stale', () => {
  const old = change('riverside-pharmacy', { checked: { on: '2026-07-01', by: 'clinician' } })
  const given = answerOf(enquiryIn(old))
  expect(given.services.at(-1)).toMatchObject({ service: 'riverside-pharmacy', last: true })
  expect(given.skipped.filter(({ reason }) => reason === 'stale')).toEqual([])
})
it('writes into the note which content and which services decided', () => {
  const signed = { ...demo, revision: 12, version: 'ab12cd3499' }
  const enquiry = enquiryIn(signed)
  expect(recordNote(enquiry, answerOf(enquiry), 'accepted', '45afbc53eac4c095')).toContain(
    'protocol 45afbc53, services 12 (ab12cd34).',
  )
  expect(
    recordNote(enquiryIn({ ...demo, revision: 3 }), answerOf(enquiry), undefined, '45afbc53eac4c095'),
  ).toContain('services 3.')
})
/** The services that a support group's answer would offer. */
const offersFirst = (enquiry: Enquiry) => {
  const services = offersOf(enquiry, 'vol', 1, afterSign(enquiry)).offers
  return { services, service: services[0]! }
}
it('keeps the practice’s own order where services of one kind do different things', () => {
  const service = (id: string, latitude: number) => ({
    ...demo.services.find(({ serves }) => serves.includes('advice'))!,
    id,
    serves: ['vol'],
    schedules: [],
    place: { latitude, longitude: 0 },
  })
  const practice = {
    ...demo,
    place: { latitude: 51, longitude: 0 },
    services: [service('far', 53), service('near', 51.01)],
  }
  const sore = enquiryIn(practice)
  const enquiry = { ...sore, pathway: sore.release.pathways['money-debt']! }
  expect(offersOf(enquiry, 'vol', 1, afterSign(enquiry)).offers.map((offer) => offer.service)).toEqual([
    'far',
    'near',
  ])
  // The nearer one would not have come first, so it was not passed over.
  const full = { destination: 'vol', service: 'near', reason: 'full' as const }
  const given = { ...answerOf(sore), destination: 'vol', ...offersFirst(enquiry), skipped: [full] }
  expect(passedOver(enquiry, given)).toEqual([])
  const { unlike: _, ...alike } = enquiry.release.destinations.vol!
  const changed = { ...enquiry.release, destinations: { ...enquiry.release.destinations, vol: alike } }
  expect(
    offersOf({ ...enquiry, release: changed }, 'vol', 1, afterSign(enquiry)).offers.map(
      (offer) => offer.service,
    ),
  ).toEqual(['near', 'far'])
})
