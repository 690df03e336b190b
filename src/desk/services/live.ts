import { signal } from '@preact/signals'
import { addDays, isWallClock } from '#core/clock/wall-clock.ts'
import { type FullMarks, fullUntil } from '#core/practice/full-times.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { keep, readKept } from '#ui/kept.ts'
import { list, mapOf, record, type Shape, text, textThat } from '#ui/shape.ts'
import { ask, isSaved } from '../link/api.ts'
import { noteHeard, noteSilent } from '../link/heard.ts'
import { Latest } from '../link/latest.ts'
import { now } from '../parts/clock.ts'

/** What changes during a day: services that are full until a time, and reports of wrong details with what became of them. */
export interface Live {
  readonly full: FullMarks
  readonly reports: readonly Report[]
}

export interface Report {
  readonly id: string
  readonly service: string
  readonly reason: string
  readonly day: string
  /** Empty until the lead has dealt with it. */
  readonly outcome: string
}

const isReport = record<Report>({ id: text, service: text, reason: text, day: text, outcome: text })
const isLive = record<Live>({
  full: mapOf(textThat((until) => until === '' || isWallClock(until))),
  reports: list(isReport),
})
const isMarks = mapOf((value): value is string | null => value === null || text(value))

export const REPORT_REASONS = ['phone', 'hours', 'closed-down', 'does-not-take', 'steps', 'other'] as const

const KEPT = 'live'
const WAITING = 'reports-to-send'
const MARKS = 'full-to-send'

const asked = new Latest()

/** What is known now; without a network the last that was. */
export const live = signal<Live>(keptLive())

/** Until when a service is full at this minute: a mark clears itself at its time. */
export function fullNow(service: Service): string | undefined {
  return fullUntil(service, live.value.full, now.value)
}

/** The practice with its services marked full, or as having room again, as a call that starts now should see it. */
export function withLive(practice: Practice): Practice {
  const marks = live.value.full
  if (!practice.services.some(({ id }) => id in marks)) return practice
  return {
    ...practice,
    services: practice.services.map((service) => {
      if (!(service.id in marks)) return service
      const { fullUntil: _, ...rest } = service
      const until = fullNow(service)
      return until ? { ...rest, fullUntil: until } : rest
    }),
  }
}

/** Asks what changed, and sends what was said without a network; what the server refuses for good is let go. */
export async function refreshLive(): Promise<void> {
  for (const report of readWaiting()) {
    const { id, reason } = report
    if (await settled(isSaved, `/api/services/${report.service}/report`, { id, reason }))
      keepWaiting(readWaiting().filter((one) => one.id !== id))
  }
  for (const [service, until] of Object.entries(readMarks()))
    if (await settled(isLive, `/api/services/${service}/full`, { until })) forgetMark(service, until)
  const isNews = asked.ask()
  const answer = await ask(isLive, 'GET', '/api/live')
  if (answer.kind === 'silent') noteSilent()
  if (answer.kind !== 'said' || !isNews()) return
  take(answer.body)
  noteHeard(now.value)
}

/** Whether what was said has arrived, or can never be taken: the service is gone, or the time has passed. */
async function settled(shape: Shape<unknown>, path: string, body: unknown): Promise<boolean> {
  const answer = await ask(shape, 'POST', path, body)
  if (answer.kind === 'refused') return answer.status === 400 || answer.status === 404
  return answer.kind === 'said'
}

/** Marks a service full until a time, or free again: here at once, on every desk when there is a network. */
export async function markFull(service: string, until: string | null): Promise<void> {
  keep(MARKS, { ...readMarks(), [service]: until })
  take(live.value)
  await refreshLive()
}

/** Reports wrong details in one tap; without a network it is sent later. */
export async function reportWrong(service: string, reason: string): Promise<void> {
  const report: Report = {
    id: crypto.randomUUID(),
    service,
    reason,
    day: now.value.slice(0, 10),
    outcome: '',
  }
  take({ ...live.value, reports: [report, ...live.value.reports] })
  keepWaiting([...readWaiting(), report])
  await refreshLive()
}

/** The newest report about a service, while it still matters. */
export function reportOn(service: string): Report | undefined {
  const since = addDays(now.value.slice(0, 10), -14)
  return live.value.reports.find((report) => report.service === service && report.day >= since)
}

function take(read: Live): void {
  const unsent = readWaiting().filter((one) => !read.reports.some((known) => known.id === one.id))
  const full: Record<string, string> = { ...read.full }
  for (const [service, until] of Object.entries(readMarks())) full[service] = until ?? ''
  live.value = { full, reports: [...unsent, ...read.reports] }
  keep(KEPT, live.value)
}

function readMarks(): Readonly<Record<string, string | null>> {
  return readKept(MARKS, isMarks) ?? {}
}

/** A mark that has arrived is no longer ours to send, unless it was changed meanwhile. */
function forgetMark(service: string, until: string | null): void {
  const { [service]: waiting, ...others } = readMarks()
  if (waiting === until) keep(MARKS, others)
}

function keptLive(): Live {
  return readKept(KEPT, isLive) ?? { full: {}, reports: [] }
}

function readWaiting(): readonly Report[] {
  return readKept(WAITING, list(isReport)) ?? []
}

function keepWaiting(reports: readonly Report[]): void {
  keep(WAITING, reports)
}
