import { describe, expect, it } from 'vitest'
import { dispose } from '#core/call/disposition.ts'
import { arrange, offersOf } from '#core/call/help.ts'
import { afterSign } from '#core/call/readings.ts'
import { terminal } from '#core/pathway/ends.ts'
import type { Step } from '#core/pathway/pathway.ts'
import type { Practice } from '#core/practice/practice.ts'
import { callOn, practiceWith, SUNDAY_NIGHT, TUESDAY } from './any-call.ts'

const MORNINGS = { freq: 'WEEKLY' as const, byday: 'MO,TU', opens_at: '08:00', closes_at: '10:20' }
const call = (practice: Practice, at = TUESDAY) =>
  callOn('sore-throat', { age: 30, sex: 'female' }, practice, at)
const arranged = (practice: Practice, steps: readonly Step[], clock: 2 | 3 = 3, at = TUESDAY) => {
  const enquiry = call(practice, at)
  return arrange(enquiry, { steps, clock, source: { kind: 'line', line: 0 }, person: afterSign(enquiry) })
}

describe('the first step that can act', () => {
  it('is the first that is here', () => {
    const given = arranged(practiceWith({ utc: {} }), [['minor-illness'], ['utc'], ['duty-today']])
    expect(given.step).toEqual(['utc'])
    expect(given.skipped).toEqual([{ destination: 'minor-illness', reason: 'absent' }])
  })
  it('has fifteen minutes of opening left', () => {
    const given = arranged(practiceWith({ utc: { schedules: [MORNINGS] } }), [['utc'], ['duty-today']])
    expect(given.step).toEqual(['duty-today'])
    expect(given.skipped).toMatchObject([{ service: 'utc', reason: 'closed' }])
  })
  it('is not by a place that shuts within 45 minutes where a near one is open longer; where there is none it is said until when', () => {
    const {
      services: [one],
      ...rest
    } = practiceWith({ utc: {} })
    const until = (closes_at: string, latitude: number, id: string) => ({
      ...one!,
      id,
      name: id,
      place: { latitude, longitude: 0 },
      schedules: [{ ...MORNINGS, closes_at }],
    })
    const practice = (far: number): Practice => ({
      ...rest,
      place: { latitude: 51, longitude: 0 },
      services: [until('10:50', 51.001, 'Near'), until('18:00', 51.001 + far / 69, 'Longer')],
    })
    const first = (far: number) => arranged(practice(far), [['utc'], ['duty-today']]).offers.utc?.[0]?.service
    expect([first(0.5), first(3)]).toEqual(['Longer', 'Near'])
    expect(offersOf(call(practice(0.5)), 'utc', 3, afterSign(call(practice(0.5)))).offers).toHaveLength(2)
  })
  it('has room', () => {
    const full = { fullUntil: '2026-11-24T23:59' }
    expect(arranged(practiceWith({ utc: full }), [['utc'], ['duty-today']]).skipped).toMatchObject([
      { service: 'utc', reason: 'full' },
    ])
  })
  it('was checked not too long ago', () => {
    const old = { checked: { on: '2025-11-24', by: 'clinician' } }
    expect(arranged(practiceWith({ utc: old }), [['utc'], ['duty-today']]).skipped).toMatchObject([
      { service: 'utc', reason: 'stale' },
    ])
  })
  it('has known hours where it must be today, and is rung first where it need not', () => {
    const unknown = practiceWith({ nurse: { schedules: [] } })
    expect(arranged(unknown, [['nurse'], ['duty-today']]).step).toEqual(['duty-today'])
    expect(arranged(unknown, [['nurse'], ['gp-soon']], 2).offers).toEqual({
      nurse: [{ service: 'nurse', open: 'unknown' }],
    })
  })
  it('is had together with what belongs to it, or not at all', () => {
    const steps: Step[] = [['utc', 'nurse'], ['duty-today']]
    expect(arranged(practiceWith({ utc: {} }), steps).step).toEqual(['duty-today'])
    expect(arranged(practiceWith({ utc: {}, nurse: {} }), steps).step).toEqual(['utc', 'nurse'])
  })
  it('is not lost where what goes beside it is shut: what follows that is told instead, or nobody', () => {
    const young: Step[] = [
      ['sarc', 'safeguarding'],
      ['duty-today', 'safeguarding'],
    ]
    const by = (at: string, services = {}) => arranged(practiceWith(services), young, 3, at).step
    expect(by(TUESDAY, { sarc: {} })).toEqual(['sarc', 'safeguarding'])
    expect(by(SUNDAY_NIGHT, { sarc: {} })).toEqual(['sarc', 'safeguarding-shut'])
    expect(by(SUNDAY_NIGHT)).toEqual(['nhs-111', 'safeguarding-shut'])
    const steps: Step[] = [['utc', 'nurse'], ['duty-today']]
    const practice = practiceWith({ utc: {}, nurse: { fullUntil: '2026-11-25T23:59' } })
    expect(arranged(practice, steps)).toMatchObject({ step: ['utc'], skipped: [{ destination: 'nurse' }] })
  })
  it('takes this person, also where it needs no service', () => {
    const practice = practiceWith({})
    const baby = callOn('sore-throat', { age: '2m', immune: 'no', third: 'no' }, practice)
    const steps: Step[] = [['self-care'], ['duty-today']]
    const decided = { steps, clock: 3, source: { kind: 'line', line: 0 } } as const
    expect(arrange(baby, { ...decided, person: afterSign(baby) })).toMatchObject({
      step: ['duty-today'],
      skipped: [{ destination: 'self-care', reason: 'refused' }],
    })
  })
  it('is not our own desk while the surgery is shut', () => {
    expect(arranged(practiceWith({ nurse: {} }), [['nurse'], ['duty-today']], 3, SUNDAY_NIGHT)).toMatchObject(
      {
        step: ['nhs-111'],
        skipped: [{ reason: 'surgery-closed' }, { reason: 'surgery-closed' }],
      },
    )
  })
  it('is a request for the next working day only while the surgery is shut', () => {
    const steps: Step[] = [['request-next-day'], ['gp-soon']]
    expect(arranged(practiceWith({}), steps, 2).step).toEqual(['gp-soon'])
    expect(arranged(practiceWith({}), steps, 2, SUNDAY_NIGHT).step).toEqual(['request-next-day'])
  })
})

describe('nothing ends nowhere', () => {
  const ends = (topic: string, open: boolean) =>
    ([0, 1, 2, 3, 4, 5, 6] as const).map((clock) =>
      terminal(callOn(topic, {}, practiceWith({})), clock, open),
    )
  it('in hours it is our own desk and clinicians', () => {
    expect(ends('sore-throat', true)).toEqual([
      'admin',
      'gp-routine',
      'gp-soon',
      'duty-today',
      'duty-now',
      'ed',
      'call-999',
    ])
  })
  it('while shut it is NHS 111, or the next working day', () => {
    expect(ends('sore-throat', false)).toEqual([
      ...Array(3).fill('request-next-day'),
      'nhs-111',
      'nhs-111',
      'ed',
      'call-999',
    ])
  })
  it('teeth end at NHS 111, but not what needs a hospital', () => {
    expect(ends('toothache', true).slice(2)).toEqual(['nhs-111', 'nhs-111', 'nhs-111', 'ed', 'call-999'])
  })
  it('an end stands even where its only service refuses the person, who is then not sent to that service', () => {
    const practice = practiceWith({ ed: { refuses: ['age < 16'] } })
    const child = callOn('painful-red-eye', { age: 7, halo: 'yes' }, practice)
    expect(dispose(child)).toMatchObject({ destination: 'ed', services: [] })
  })
})

it('a home visit has two hours, where the duty clinician has ten minutes', () => {
  const soon = { freq: 'WEEKLY' as const, byday: 'TU', opens_at: '11:00', closes_at: '18:00' }
  const enquiry = call(practiceWith({ visit: { schedules: [soon] }, 'duty-now': { schedules: [soon] } }))
  const offers = (id: string) => offersOf(enquiry, id, 4, afterSign(enquiry)).offers.length
  expect([offers('visit'), offers('duty-now')]).toEqual([1, 0])
})
