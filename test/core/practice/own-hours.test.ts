import { expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { withOwnHours } from '#core/practice/own-hours.ts'
import type { Practice } from '#core/practice/practice.ts'
import { blankService } from '#core/practice/service.ts'
import { content } from '../../content/sample.ts'
import { demoEnquiry, dispositionOf } from '../call/a-call.ts'

const WEEK = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR' } as const
const clinic = {
  ...blankService('clinic', { on: '2026-11-24', by: 'manager' }),
  name: 'Clinic',
  inHouse: true,
  schedules: [
    { ...WEEK, opens_at: '09:00', closes_at: '12:00' },
    { ...WEEK, opens_at: '14:00', closes_at: '18:00' },
  ],
}
const AFTERNOON = { from: '2026-11-26', to: '2026-11-26', times: [{ opens_at: '08:00', closes_at: '15:00' }] }
const surgery: Practice = { ...emptyPractice('hill', 'Hill'), specialDays: [AFTERNOON], services: [clinic] }

it('shuts a clinic of the practice when the surgery shuts for a training afternoon', () => {
  const [own] = withOwnHours(surgery, '2026-11-26T10:00').services
  expect(own!.specialDays).toEqual([
    {
      from: '2026-11-26',
      to: '2026-11-26',
      times: [
        { opens_at: '09:00', closes_at: '12:00' },
        { opens_at: '14:00', closes_at: '15:00' },
      ],
    },
  ])
})

it('leaves others, days that are past or far, and special days of its own alone', () => {
  expect(withOwnHours(surgery, '2026-11-27T10:00').services).toEqual([clinic])
  const other = { ...surgery, services: [{ ...clinic, inHouse: false }] }
  expect(withOwnHours(other, '2026-11-26T10:00')).toBe(other)
  const mine = { ...AFTERNOON, times: [{ opens_at: '16:00', closes_at: '17:00' }] }
  const own = { ...surgery, services: [{ ...clinic, specialDays: [mine] }] }
  expect(withOwnHours(own, '2026-11-26T10:00').services).toEqual(own.services)
})

it('says by when a clinic of the practice acts on such a day', () => {
  const at = '2026-11-24T10:15'
  const today = { ...AFTERNOON, from: '2026-11-24', to: '2026-11-24' }
  const practice = withOwnHours({ ...content.demo('2026-11-24'), specialDays: [today] }, at)
  const call = demoEnquiry(
    'sore-throat',
    { age: 4, sex: 'male', immune: 'no', third: 'no' },
    { at, practice },
  )
  expect(dispositionOf(call)).toMatchObject({ destination: 'minor-illness', by: '2026-11-24T15:00' })
})
