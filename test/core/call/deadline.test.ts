import { expect, it } from 'vitest'
import { deadline } from '#core/call/deadline.ts'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import type { Practice } from '#core/practice/practice.ts'
import { demoEnquiry, dispositionOf } from './a-call.ts'

const surgery = emptyPractice('hill', 'Hill Surgery')
const training: Practice = {
  ...surgery,
  specialDays: [{ from: '2026-11-26', to: '2026-11-26', times: [{ opens_at: '08:00', closes_at: '13:00' }] }],
}

it('gives minutes to rank 4, the day to rank 3, two working days to rank 2, two weeks to rank 1', () => {
  expect(deadline(surgery, 4, '2026-11-24T10:15')).toBe('2026-11-24T10:25')
  expect(deadline(surgery, 3, '2026-11-24T10:15')).toBe('2026-11-24T23:59')
  expect(deadline(surgery, 2, '2026-11-24T10:15')).toBe('2026-11-26T18:30')
  expect(deadline(surgery, 1, '2026-11-24T10:15')).toBe('2026-12-08T23:59')
  expect(deadline(surgery, 0, '2026-11-24T10:15')).toBeUndefined()
})

it('counts a training afternoon as the working day it is, ended early', () => {
  expect(deadline(training, 2, '2026-11-24T10:15')).toBe('2026-11-26T13:00')
})

it('ends today for our own clinicians when the surgery closes that day', () => {
  const day = { at: '2026-11-26T10:15', practice: { specialDays: training.specialDays! } }
  const today = dispositionOf(demoEnquiry('something-wrong', { age: 80 }, day))
  expect(today).toMatchObject({ destination: 'duty-today', rank: 3, by: '2026-11-26T13:00' })
})

it('ends for a pharmacy when the pharmacy closes, if that is before the clock', () => {
  const call = dispositionOf(
    demoEnquiry('sore-throat', { age: 20, days: 2, immune: 'no', third: 'no', frail: 'yes' }),
  )
  expect(call).toMatchObject({ rank: 3, service: { service: 'riverside-pharmacy' } })
  expect(call.by).toBe('2026-11-24T18:30')
})
