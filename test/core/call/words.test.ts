import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dispose } from '#core/call/disposition.ts'
import { byWords, dayWords, staffLines } from '#core/call/words.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import type { Rank } from '#core/pathway/pathway.ts'
import { patientMessage } from '#core/texts/patient-message.ts'
import { content } from '../../content/sample.ts'
import { demoEnquiry } from './a-call.ts'

const { phrases } = content.release
const by = (rank: Rank, at = '2026-11-24T10:15', limit?: string) => byWords(phrases, rank, at, limit)

it('a third contact is seen face to face, by the same clinician if possible', () => {
  const lines = (third: string) => staffLines(demoEnquiry('sore-throat', { third }))
  expect(lines('yes')[0]).toContain('face to face')
  expect(lines('no')).toEqual(demoEnquiry('sore-throat', {}).pathway.staff)
})
it('what is for a young person alone is not said of somebody of 58, and is said where the age is not known', () => {
  const lines = (age?: string) => staffLines(demoEnquiry('sti', age ? { age } : {})).join(' ')
  expect(lines('15')).toContain('young person alone')
  expect(lines()).toContain('young person alone')
  expect(lines('58')).not.toContain('young person')
})
it('an order is cancelled with a team that is open, and nobody is told at once while it is shut', () => {
  const lines = staffLines(demoEnquiry('repeat-prescription', {})).join(' ')
  expect(lines).toContain('tell the prescription team as soon as they are open')
  expect(lines).not.toContain('at once')
})
it('where nobody asked the age, staff hear whom the practice pharmacist does not see', () => {
  const lines = (age?: string) =>
    staffLines(demoEnquiry('new-medicine-help', age ? { age } : {}), 'pharm-practice').join(' ')
  expect(lines()).toContain('Under 16: ask the duty clinician.')
  expect(lines('40')).not.toContain('ask the duty clinician')
})
it.each([
  [{ splash: 'yes' }, /Rinse/],
  [{ splash: 'yes', 'sight-drop': 'yes' }, /Rinse/],
  [{ splash: 'no', 'sight-drop': 'yes' }, /^Take any contact lens out/],
  [{ splash: 'unsure', 'sight-drop': 'yes' }, /^Take any contact lens out/],
  [{ 'lens-op-red': 'yes', 'light-red': 'yes', 'sight-drop': 'yes' }, /contact lens out/],
] as const)('a second danger of the same place keeps what helps against it: %o', (answers, helps) => {
  const { destination, meanwhile } = dispose(demoEnquiry('painful-red-eye', { age: '22', ...answers }))
  expect(destination).toBe('eye-casualty')
  expect(meanwhile).toMatch(helps)
})
it('the eye clinic that takes what a shut eye service cannot is for today, and for a danger sign now', () => {
  const said = (answers: object) => {
    const sunday = {
      ...demoEnquiry('painful-red-eye', { age: '40', sex: 'male', ...answers }),
      at: '2026-11-29T12:00',
    }
    return dispose(sunday).say
  }
  expect(said({ opening: 'none', signs: 'none', immune: 'no', third: 'no' })).toContain('look at this today')
  expect(said({ halo: 'yes' })).toContain('look at this now')
})
it('who told of a tight chest hears of the chest, whatever the topic was', () => {
  const enquiry = demoEnquiry('hay-fever', { age: '30', sex: 'male', 'chest-week': 'yes', 'chest-12h': 'no' })
  const { destination, safetyNet } = dispose(enquiry)
  expect(destination).toBe('duty-now')
  expect(safetyNet.spoken).toContain('Ring 999 for chest pain or tightness')
  expect(safetyNet.spoken).not.toContain('lens')
})
it('a midwife who sent the caller is not forgotten where the maternity line comes first', () => {
  const { destination, say } = dispose(demoEnquiry('bp-check', { gate: 'no', 'preg-or-new': 'yes' }))
  expect(destination).toBe('mat-triage')
  expect(say).toContain('Did a midwife say to ring us?')
})
it('whoever cares for a dying person at night rings the care plan number or the nurses first, and hears of no fit', () => {
  const night = {
    ...demoEnquiry('ran-out-urgent', { gate: 'no', 'eol-none': 'yes' }),
    at: '2026-11-28T23:10',
  }
  const { say, safetyNet } = dispose(night)
  expect(say).toMatch(/care plan now, or the district nurses.*If nobody answers ring 111/)
  expect(safetyNet.spoken).not.toMatch(/999|a fit/)
})
it('whose oxygen ran out hears of hard breathing and of the number on the machine', () => {
  const { safetyNet } = dispose(demoEnquiry('ran-out-urgent', { gate: 'no', 'oxygen-out': 'yes' }))
  expect(safetyNet.spoken).toMatch(/hard breathing.*number on the machine/)
  expect(safetyNet.spoken).not.toContain('a fit')
})
it('what cannot wait is now, whatever the hour', () => {
  for (const rank of [4, 5, 6] as const)
    expect([by(rank), by(rank, '2026-11-24T23:50', '2026-11-25T00:00')]).toEqual(['now', 'now'])
})
it('a ring-back is within the hour and a visit within two, never now', () => {
  const { destinations } = content.release
  const said = (id: string, limit = '2026-11-24T12:15') =>
    byWords(phrases, 4, '2026-11-24T10:15', limit, destinations[id])
  expect([said('duty-hour', '2026-11-24T11:15'), said('visit'), said('duty-now')]).toEqual([
    'within the hour',
    'within 2 hours',
    'now',
  ])
})
it('the same day is today, and tonight from six', () => {
  expect(by(3, '2026-11-24T00:00')).toBe('today')
  expect(by(3, '2026-11-24T17:59')).toBe('today')
  expect(by(3, '2026-11-24T18:00')).toBe('tonight')
})
it('two working days are said by the day they end on, over a weekend too', () => {
  expect(by(2, '2026-11-24T10:15', '2026-11-26T18:30')).toBe('by the end of Thursday')
  expect(by(2, '2026-11-27T10:15', '2026-12-01T18:30')).toBe('by the end of Tuesday')
})
it('no day is named that is not known', () => expect(by(2)).toBe('within 2 weeks'))
it('a fortnight is said as one, and no clock at all as soon', () => {
  expect(by(1, '2026-11-24T10:15', '2026-12-08T23:59')).toBe('within 2 weeks')
  expect(by(0)).toBe('soon')
})
it('a date is said with its weekday and month, at either end of a year', () => {
  expect(dayWords(phrases, '2026-12-31T10:00')).toBe('Thursday 31 December')
  expect(dayWords(phrases, '2027-01-01')).toBe('Friday 1 January')
})
it('every date is said as a calendar says it', () => {
  const calendar = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), (days) => {
      const date = addDays('2024-01-01', days)
      expect(dayWords(phrases, date)).toBe(calendar.format(new Date(`${date}T12:00Z`)).replace(',', ''))
    }),
  )
})
it('who is hurt at home hears of help, and what is sent says nothing of it', () => {
  const { safetyNet, sent } = dispose(
    demoEnquiry('fit-note-new', { gate: 'no', 'heard-afraid': 'yes', week: 'no' }),
  )
  expect(safetyNet.spoken).toBe(
    'Ring 999 in danger. A free helpline is there day and night on 0808 2000 247.',
  )
  expect(sent.safetyNet.spoken).toBe('Ring us again if anything changes or worries you.')
})
it('what is said where safety came up beside a request has no marks of the said and the sent', () => {
  const { safetyNet } = dispose(demoEnquiry('change-details', { gate: 'no', 'safe-number': 'yes' }))
  expect(safetyNet.spoken).toBe(
    'Ring us again if anything changes or worries you. When we are closed ring 111.',
  )
})
it('an answer about the mind is not followed by signs of the body, aloud or in the message', () => {
  const enquiry = demoEnquiry('sleep-problem', { age: 52, sex: 'male', die: 'yes' })
  const disposition = dispose(enquiry)
  expect(disposition.destination).toBe('crisis-mh')
  expect(disposition.safetyNet.spoken).toMatch(
    /^Ring 999 at once for any harm done .* keep (him|you) safe\.$/,
  )
  expect(disposition.safetyNet.full).toEqual([])
  expect(patientMessage(enquiry, disposition)).toContain('if nobody can keep')
})
