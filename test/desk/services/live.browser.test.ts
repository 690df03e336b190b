import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Practice } from '#core/practice/practice.ts'
import { practice as known } from '#desk/link/content-store.ts'
import { notTaken, outbox, seenNotTaken } from '#desk/outbox/outbox.ts'
import { queueInBrowser } from '#desk/outbox/queue-store.ts'
import { clockOffset, hearClock, now } from '#desk/parts/clock.ts'
import {
  live,
  markFull,
  reportOn,
  reportWrong,
  unsentMark,
  unsentReport,
  withLive,
} from '#desk/services/live.ts'
import { emptyOutbox } from '../empty-outbox.ts'
import { readLive } from '../read-day.ts'

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
/** A server that has these marks and reports, and takes what it is told. */
function serve(full: Record<string, string> = {}, reports: unknown[] = [], changes = {}): string[] {
  const asked: string[] = []
  window.fetch = async (path, init) => {
    asked.push(`${init?.method} ${path}`)
    const { id } = init?.body ? JSON.parse(String(init.body)) : {}
    return Response.json({ full, reports, changes: id ? { clinic: id, ...changes } : changes })
  }
  return asked
}

afterEach(() => {
  window.fetch = network
})
beforeEach(async () => {
  await emptyOutbox()
  serve()
  await readLive()
  for (const said of notTaken.value) seenNotTaken(said)
  known.value = undefined
  window.fetch = noNetwork
  now.value = '2026-11-24T10:15'
})

it('marks a service full in the practice that the next call sees, until its time', async () => {
  expect(withLive(practice)).toBe(practice)
  await markFull('clinic', '2099-11-24T23:59')
  expect(withLive(practice).services).toMatchObject([
    { id: 'clinic', fullUntil: '2099-11-24T23:59' },
    { id: 'other' },
  ])
  expect(withLive(practice).services[1]).not.toHaveProperty('fullUntil')
  now.value = '2099-11-25T08:00'
  expect(withLive(practice)).toEqual(practice)
})

it('takes back what the record itself says, when it has room again', async () => {
  const [clinic, other] = practice.services
  const full = {
    ...practice,
    services: [{ ...clinic!, fullUntil: '2099-11-24T23:59' }, other!],
  }
  expect(withLive(full)).toBe(full)
  await markFull('clinic', null)
  expect(withLive(full).services[0]).not.toHaveProperty('fullUntil')
  await markFull('clinic', '2099-11-24T13:00')
  expect(withLive(full).services[0]?.fullUntil).toBe('2099-11-24T13:00')
})

it('takes the mark back', async () => {
  await markFull('clinic', '2099-11-24T23:59')
  await markFull('clinic', null)
  expect(withLive(practice)).toEqual(practice)
})

it('keeps a report that could not be sent, says so, and sends it when there is a network', async () => {
  now.value = new Date().toISOString().slice(0, 16)
  await reportWrong('clinic', 'phone')
  const report = reportOn('clinic')!
  expect(report).toMatchObject({ reason: 'phone', outcome: '' })
  expect(unsentReport(report.id)).toBe(true)
  now.value = '2099-12-24T10:00'
  expect(reportOn('clinic')).toBeUndefined()
  const asked = serve({}, [report])
  await outbox.flush()
  expect(asked).toEqual(['POST /api/services/clinic/report'])
  expect(unsentReport(report.id)).toBe(false)
  expect(live.value.reports).toEqual([report])
})

it('keeps a mark that could not be sent, and lays it over what the server says until it has arrived', async () => {
  await markFull('clinic', '2099-11-24T23:59')
  window.fetch = async (_, init) =>
    init?.method === 'GET'
      ? Response.json({ full: {}, changes: {}, reports: [] })
      : Response.json({ error: 'not now' }, { status: 500 })
  await outbox.flush()
  await readLive()
  expect(live.value.full).toEqual({ clinic: '2099-11-24T23:59' })
  expect(unsentMark('clinic')).toBe(true)
  const asked = serve({ clinic: '2099-11-24T23:59' })
  await outbox.flush()
  expect(asked).toEqual(['POST /api/services/clinic/full'])
  expect(unsentMark('clinic')).toBe(false)
  expect(live.value.full).toEqual({ clinic: '2099-11-24T23:59' })
})

it('lets go of what the server can never take, and says so', async () => {
  await reportWrong('gone', 'phone')
  window.fetch = async () => Response.json({ error: 'no such service' }, { status: 404 })
  await outbox.flush()
  expect(outbox.waiting.value).toEqual([])
  expect(notTaken.value).toMatchObject([{ kind: 'report', service: 'gone' }])
})

it('says that a mark was not taken where another desk has changed it meanwhile', async () => {
  await markFull('clinic', '2099-11-24T23:59')
  serve({ clinic: '2099-11-24T13:00' }, [], { clinic: 'of another desk' })
  await outbox.flush()
  expect(live.value.full).toEqual({ clinic: '2099-11-24T13:00' })
  expect(notTaken.value).toMatchObject([{ kind: 'full', service: 'clinic' }])
})

it('leaves nothing behind in the browser once it was sent', async () => {
  await markFull('clinic', '2099-11-24T23:59')
  serve()
  await outbox.flush()
  expect(await queueInBrowser().all()).toEqual([])
})

it('claims no opening hours by a clock that was wrong when last heard, while nobody can be asked', async () => {
  const always = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:00' } as const
  const open = { ...practice, services: practice.services.map((one) => ({ ...one, schedules: [always] })) }
  hearClock({ tookMs: 10, heardMs: 0, serverMs: 3_600_000 })
  // The page was opened anew, and the server has not been heard since.
  clockOffset.value = undefined
  try {
    await readLive()
    expect(withLive(open).services.map(({ schedules }) => schedules)).toEqual([[], []])
    serve()
    await readLive()
    expect(withLive(open).services[0]!.schedules).toEqual([always])
  } finally {
    clockOffset.value = undefined
    hearClock({ tookMs: 10, heardMs: 0, serverMs: 0 })
    clockOffset.value = undefined
    now.value = '2026-11-24T10:15'
  }
})
