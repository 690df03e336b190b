import { computed, signal } from '@preact/signals'
import { addDays } from '#core/clock/wall-clock.ts'
import { type FullMarks, fullUntil } from '#core/practice/full-times.ts'
import { withOwnHours } from '#core/practice/own-hours.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { keep, readKept } from '#ui/kept.ts'
import { noteHeard, withoutNetwork } from '../link/heard.ts'
import { Latest } from '../link/latest.ts'
import { isLiveAnswer, type LiveAnswer, type Report } from '../outbox/day-answers.ts'
import { newSaid } from '../outbox/new-said.ts'
import { noteRefusedEntry, outbox } from '../outbox/outbox.ts'
import { dayOf, overOf, type Said } from '../outbox/said.ts'
import { clockUnsure, now } from '../parts/clock.ts'

/** What changes during a day: services that are full until a time, and reports of wrong details with what became of them. */
export interface Live {
  readonly full: FullMarks
  readonly reports: readonly Report[]
}

/** What staff can say is wrong with the details of a service. */
export const REPORT_REASONS = ['phone', 'hours', 'closed-down', 'does-not-take', 'steps', 'other'] as const

const KEPT = 'live'
/** Days for which a report about a service is shown. */
const REPORT_DAYS = 14

const asked = new Latest()
const read = signal<LiveAnswer>(readKept(KEPT, isLiveAnswer) ?? { full: {}, changes: {}, reports: [] })

/** What is known now, with what this desk has said laid over it; without a network the last that was. */
export const live = computed<Live>(() => {
  const { full, reports } = read.value
  const waiting = outbox.waiting.value
  const unsent = waiting.flatMap((said) =>
    said.kind === 'report' && !reports.some(({ id }) => id === said.id) ? [reportOf(said)] : [],
  )
  const marks = waiting.flatMap((said) => (said.kind === 'full' ? [[said.service, said.until]] : []))
  return { full: { ...full, ...Object.fromEntries(marks) }, reports: [...unsent, ...reports] }
})

/** Until when a service is full at this minute: a mark clears itself at its time. */
export function fullNow(service: Service): string | undefined {
  return fullUntil(service, live.value.full, now.value)
}

/** Whether opening hours may be claimed: not by a clock that was wrong when last heard, where nobody can be asked. */
export const hoursHold = computed(() => !(clockUnsure.value && withoutNetwork()))

/** The practice as a call that starts now should see it: services marked full, or as having room again; its own clinics shut when the surgery is; without hours where the clock cannot be trusted. */
export function withLive(practice: Practice): Practice {
  const marked = withMarks(withOwnHours(practice, now.value))
  if (hoursHold.value) return marked
  const services = marked.services.map((service) => ({ ...service, schedules: [], specialDays: [] }))
  return { ...marked, services }
}

function withMarks(practice: Practice): Practice {
  const marks = live.value.full
  if (!practice.services.some(({ id }) => Object.hasOwn(marks, id))) return practice
  return {
    ...practice,
    services: practice.services.map((service) => {
      if (!Object.hasOwn(marks, service.id)) return service
      const { fullUntil: _, ...rest } = service
      const until = fullNow(service)
      return until ? { ...rest, fullUntil: until } : rest
    }),
  }
}

/** Begins with nothing marked, as in a practice that was just joined. */
export function beginLive(): void {
  asked.overtake()
  take({ full: {}, changes: {}, reports: [] })
}

/** The server is being asked what changed: gives back what to call with its answer, undefined when there was none. */
export function askingLive(): (answer: LiveAnswer | undefined) => void {
  const isNews = asked.ask()
  return (answer) => {
    if (!answer || !isNews()) return
    take(answer)
    noteHeard(now.value)
  }
}

/** Marks a service full until a time, or free again: here at once, on every desk when there is a network. */
export function markFull(service: string, until: string | null): Promise<void> {
  const over = overOf(outbox.waiting.value, `full ${service}`, read.value.changes[service])
  return outbox.say({ ...newSaid(), kind: 'full', service, until: until ?? '', over })
}

/** Reports wrong details in one tap. */
export function reportWrong(service: string, reason: string): Promise<void> {
  return outbox.say({ ...newSaid(), kind: 'report', service, reason })
}

/** Whether what was said here about a service's room has not reached the other desks. */
export function unsentMark(service: string): boolean {
  return outbox.waiting.value.some(
    (said) => said.kind === 'full' && said.service === service && !said.training,
  )
}

/** Whether a report has not reached the lead. */
export function unsentReport(id: string): boolean {
  return outbox.waiting.value.some((said) => said.kind === 'report' && said.id === id && !said.training)
}

/** The newest report about a service, while it still matters. */
export function reportOn(service: string): Report | undefined {
  const since = addDays(now.value.slice(0, 10), -REPORT_DAYS)
  return live.value.reports.find((report) => report.service === service && report.day >= since)
}

function reportOf({ id, at, service, reason }: Extract<Said, { kind: 'report' }>): Report {
  return { id, service, reason, day: dayOf(at), outcome: '' }
}

function take(answer: LiveAnswer): void {
  read.value = answer
  keep(KEPT, answer)
}

outbox.listen((said, { body }) => {
  if ((said.kind !== 'full' && said.kind !== 'report') || !isLiveAnswer(body)) return
  // What was asked before it arrived does not know of it.
  asked.overtake()
  take(body)
  if (said.kind === 'full' && body.changes[said.service] !== said.id) noteRefusedEntry(said)
})
