import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Practice } from '#core/practice/practice.ts'
import { now } from '#desk/parts/clock.ts'
import { live, markFull, refreshLive, reportOn, reportWrong, withLive } from '#desk/services/live.ts'

const practice = {
  id: 'demo',
  services: [
    { id: 'clinic', name: 'Clinic' },
    { id: 'other', name: 'Other' },
  ],
} as unknown as Practice

const network = window.fetch
const noNetwork = async () => {
  throw new TypeError('no network')
}

afterEach(() => {
  window.fetch = network
})
beforeEach(() => {
  window.fetch = noNetwork
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
  expect(withLive(practice)).toEqual(practice)
})

it('takes back what the record itself says, when it has room again', async () => {
  const [clinic, other] = practice.services
  const full = {
    ...practice,
    services: [{ ...clinic!, fullUntil: '2026-11-24T23:59' }, other!],
  }
  expect(withLive(full)).toBe(full)
  await markFull('clinic', null)
  expect(withLive(full).services[0]).not.toHaveProperty('fullUntil')
  await markFull('clinic', '2026-11-24T13:00')
  expect(withLive(full).services[0]?.fullUntil).toBe('2026-11-24T13:00')
})

it('takes the mark back', async () => {
  await markFull('clinic', '2026-11-24T23:59')
  await markFull('clinic', null)
  expect(withLive(practice)).toEqual(practice)
})

it('keeps a report that could not be sent, and what is known, for when there is a network', async () => {
  await reportWrong('clinic', 'phone')
  expect(reportOn('clinic')).toMatchObject({ reason: 'phone', outcome: '' })
  expect(JSON.parse(localStorage.getItem('reports-to-send')!)).toHaveLength(1)
  expect(JSON.parse(localStorage.getItem('live')!).reports).toHaveLength(1)
  now.value = '2026-12-24T10:00'
  expect(reportOn('clinic')).toBeUndefined()
})

it('keeps a mark that could not be sent, and lays it over what the server says until it has arrived', async () => {
  const asked: string[] = []
  await markFull('clinic', '2026-11-24T23:59')
  expect(JSON.parse(localStorage.getItem('full-to-send')!)).toEqual({ clinic: '2026-11-24T23:59' })
  window.fetch = async (path) => {
    asked.push(String(path))
    return Response.json({ full: {}, reports: [] })
  }
  await refreshLive()
  expect(asked).toEqual(['/api/services/clinic/full', '/api/live'])
  expect(JSON.parse(localStorage.getItem('full-to-send')!)).toEqual({})
})

it('lets go of what the server can never take, and keeps what it could not take now', async () => {
  await reportWrong('gone', 'phone')
  const waiting = () => JSON.parse(localStorage.getItem('reports-to-send')!)
  window.fetch = async () => Response.json({ error: 'busy' }, { status: 500 })
  await refreshLive()
  expect(waiting()).toHaveLength(1)
  window.fetch = async () => Response.json({ error: 'no such service' }, { status: 404 })
  await refreshLive()
  expect(waiting()).toEqual([])
})
