import { expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import type { Service } from '#core/practice/service.ts'
import { patientMessage } from '#core/texts/patient-message.ts'
import { recordNote } from '#core/texts/record-note.ts'
import { content } from '../../content/sample.ts'
import { demoEnquiry, dispositionOf } from '../call/a-call.ts'

const SORE = { age: 7, days: 2, immune: 'no', third: 'no' }
const WEEK = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR' } as const

function message(change: Partial<Service>, at = '2026-11-24T10:15'): string {
  const { services } = content.demo('2026-11-24')
  const practice = {
    services: services.flatMap((service) =>
      service.id === 'riverside-pharmacy'
        ? [{ ...service, ...change }]
        : service.serves.includes('pf-sore-throat')
          ? []
          : [service],
    ),
  }
  const enquiry = demoEnquiry('sore-throat', SORE, { at, practice })
  return patientMessage(enquiry, dispositionOf(enquiry))
}

it('prints when the pharmacy opens, not when the call was', () => {
  const text = message({ schedules: [{ ...WEEK, opens_at: '09:00', closes_at: '18:30' }] })
  expect(text).toContain('Open today, 09:00 to 18:30.')
  expect(text).not.toContain('10:15')
})

it('prints both openings of a day with a break, and the hours of a special day', () => {
  const split = [
    { ...WEEK, opens_at: '09:00', closes_at: '13:00' },
    { ...WEEK, opens_at: '14:00', closes_at: '17:30' },
  ]
  expect(message({ schedules: split })).toContain('Open today, 09:00 to 13:00 and 14:00 to 17:30.')
  const times = [{ opens_at: '10:00', closes_at: '12:00' }]
  const special = [{ from: '2026-11-24', to: '2026-11-24', times }]
  expect(message({ schedules: split, specialDays: special })).toContain('Open today, 10:00 to 12:00.')
})

it('says so of a place that never closes', () => {
  const always = [
    { freq: 'WEEKLY' as const, byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' },
  ]
  expect(message({ schedules: always })).toContain('Open day and night.')
})

it('holds the address', () => {
  const text = message({ address: '3 Quay Street, Riverside' })
  expect(text).toContain('Address: 3 Quay Street, Riverside')
})

it('says what to do until help is there', () => {
  const enquiry = demoEnquiry('chest-pain', { age: 60, sex: 'male', opening: 'none', 'chest-now': 'yes' })
  expect(patientMessage(enquiry, dispositionOf(enquiry))).toContain('You should sit down and keep still')
})

it('says once what to do if nobody has rung, beside a sign’s own words too', () => {
  const sent = (topic: string, answers: Answers) => {
    const enquiry = demoEnquiry(topic, answers)
    return patientMessage(enquiry, dispositionOf(enquiry))
  }
  for (const text of [
    sent('contraception-pill', { gate: 'no', age: 34, 'leg-new': 'yes' }),
    sent('bedwetting', { age: 6, 'thirst-child': 'yes' }),
    sent('breathless', { age: 60, sex: 'male', 'breathless-rest': 'yes' }),
  ])
    expect(text.match(/If nobody has rung by 1\d:\d\d, ring us again\./g)).toHaveLength(1)
})

it('names one number of the crisis line first, the other for when nobody answers, and says that the duty clinician rings as well', () => {
  const low = { gate: 'yes', age: 58, problem: 'low-mood', die: 'yes', 'carer-fear': 'yes' } as const
  const enquiry = demoEnquiry('carer-support', low)
  const answer = dispositionOf(enquiry)
  const text = patientMessage(enquiry, answer)
  expect(text).toContain(
    'Ring 111 and choose the mental health option. The duty clinician will ring you as well.',
  )
  expect(text).toContain('If nobody answers there ring County mental health crisis line: 0808 157 0143')
  expect(answer.say).toContain('The duty clinician will ring')
  expect(recordNote(enquiry, answer, undefined, 'sample')).toContain('Told as well: Duty clinician now.')
})
