import { beforeEach, expect, it } from 'vitest'
import type { Practice } from '#core/practice.ts'
import { now } from '#desk/clock.ts'
import { live, markFull, reportOn, reportWrong, withLive } from '#desk/live.ts'

const practice = {
  id: 'demo',
  services: [
    { id: 'clinic', name: 'Clinic' },
    { id: 'other', name: 'Other' },
  ],
} as unknown as Practice

beforeEach(() => {
  localStorage.clear()
  live.value = { full: {}, reports: [] }
  now.value = '2026-11-24T10:15'
})

it('marks a service full in the practice that the next call sees, until its time', async () => {
  expect(withLive(practice)).toBe(practice)
  await markFull('clinic', '2026-11-24T23:59')
  expect(withLive(practice).services).toMatchObject([
    { id: 'clinic', fullUntil: '2026-11-24T23:59' },
    { id: 'other' },
  ])
  expect(withLive(practice).services[1]).not.toHaveProperty('fullUntil')
  now.value = '2026-11-25T08:00'
  expect(withLive(practice)).toBe(practice)
})

it('takes the mark back', async () => {
  await markFull('clinic', '2026-11-24T23:59')
  await markFull('clinic', null)
  expect(withLive(practice)).toBe(practice)
})

it('keeps a report that could not be sent, and what is known, for when there is a network', async () => {
  await reportWrong('clinic', 'phone')
  expect(reportOn('clinic')).toMatchObject({ reason: 'phone', outcome: '' })
  expect(JSON.parse(localStorage.getItem('reports-to-send')!)).toHaveLength(1)
  expect(JSON.parse(localStorage.getItem('live')!).reports).toHaveLength(1)
  now.value = '2026-12-24T10:00'
  expect(reportOn('clinic')).toBeUndefined()
})
