import { computed, signal } from '@preact/signals'
import type { Practice } from '#core/practice.ts'
import { addDays } from '#core/wall-clock.ts'
import { api } from './api.ts'
import { now } from './clock.ts'

/** What changes during a day: services that are full until a time, and reports of wrong details with what became of them. */
export interface Live {
  readonly full: Readonly<Record<string, string>>
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

export const REPORT_REASONS = ['phone', 'hours', 'closed-down', 'does-not-take', 'steps', 'other'] as const

const KEPT = 'live'
const WAITING = 'reports-to-send'

/** What is known now; without a network the last that was. */
export const live = signal<Live>(readKept())

/** Services that are full at this minute: a mark clears itself at its time. */
export const fullNow = computed(() =>
  Object.fromEntries(Object.entries(live.value.full).filter(([, until]) => until > now.value)),
)

/** The practice with its services marked full, as a call that starts now should see it. */
export function withLive(practice: Practice): Practice {
  const full = fullNow.value
  if (Object.keys(full).length === 0) return practice
  return {
    ...practice,
    services: practice.services.map((service) =>
      full[service.id] ? { ...service, fullUntil: full[service.id]! } : service,
    ),
  }
}

/** Asks what changed, and sends reports that were made without a network. */
export async function refreshLive(): Promise<void> {
  for (const report of readWaiting())
    if (await api('POST', `/api/services/${report.service}/report`, { id: report.id, reason: report.reason }))
      keepWaiting(readWaiting().filter((one) => one.id !== report.id))
  const read = await api<Live>('GET', '/api/live')
  if (read) take(read)
}

/** Marks a service full until a time, or free again: here at once, on every desk when there is a network. */
export async function markFull(service: string, until: string | null): Promise<void> {
  const { [service]: _, ...others } = live.value.full
  take({ ...live.value, full: until ? { ...others, [service]: until } : others })
  const read = await api<Live>('POST', `/api/services/${service}/full`, { until })
  if (read) take(read)
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
  live.value = { full: read.full, reports: [...unsent, ...read.reports] }
  write(KEPT, live.value)
}

function readKept(): Live {
  return read<Live>(KEPT) ?? { full: {}, reports: [] }
}

function readWaiting(): readonly Report[] {
  return read<readonly Report[]>(WAITING) ?? []
}

function keepWaiting(reports: readonly Report[]): void {
  write(WAITING, reports)
}

function read<T>(key: string): T | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // A refused store is a normal state: it is in memory.
  }
}
