import { signal } from '@preact/signals'
import type { BankHolidayList } from '#core/clock/bank-holidays.ts'
import type { OwnDifference } from '#core/practice/ours/own-guidance.ts'
import type { PracticeDetails } from '#core/practice/practice-check.ts'
import type { Service } from '#core/practice/service.ts'
import type { FieldProblem } from '#core/practice/service-check.ts'
import type { CheckWay } from '#core/practice/upkeep/still-right.ts'
import { keepText, readText } from '#ui/kept.ts'
import { list, mapOf, number, optional, record, type Shape, text } from '#ui/shape.ts'
import { loadPractice, practice } from '../link/lead-data.ts'
import { ask, isAccepted, isChangedPractice, problemsIn } from '../link/lead-server.ts'

/** What a desk said is wrong with a service, and what became of it. */
export interface LeadReport {
  readonly id: string
  readonly service: string
  readonly reason: string
  readonly day: string
  readonly outcome: string
  /** How many reports said the same, this one included. */
  readonly times: number
  /** The desk that said so and the hour, "14", until it is done with; empty where neither is known. */
  readonly desk: string
  readonly hour: string
}

/** Which services are full until when, and what desks reported. */
export interface LeadLive {
  readonly full: Readonly<Record<string, string>>
  /** The desk that made the mark of a service, where a desk did. */
  readonly markedBy?: Readonly<Record<string, string>>
  readonly reports: readonly LeadReport[]
}

/** One saved state of the practice: when, by whom, and what was done. */
export interface Revision {
  readonly revision: number
  readonly at: string
  readonly by: string
  readonly what: string
  /** Who did it, by name; nobody before people were named. */
  readonly person: string
}

/** One service that a revision changed; new without a before, removed without an after. */
export interface Changed {
  readonly before?: Service
  readonly after?: Service
}

/** In what two states of the practice differ: its services, and its own details. */
export interface Changes {
  readonly changes: readonly Changed[]
  readonly details?: { readonly before: PracticeDetails; readonly after: PracticeDetails }
  /** What is the practice's own in the guidance. */
  readonly guidance?: readonly OwnDifference[]
}

/** A version that was undone but for some services, by name. */
export interface PartlyUndone {
  readonly revision: number
  readonly names: readonly string[]
}

/** How a save ended: kept, refused with what is wrong, or changed meanwhile by another lead. */
export type Saved =
  | {
      readonly kind: 'saved'
      /** The names of services that an undo left as they are. */
      readonly left: readonly string[]
      /** Versions undone before of which something was left that can be undone by now. */
      readonly again: readonly PartlyUndone[]
    }
  | { readonly kind: 'refused'; readonly message: string; readonly problems: readonly FieldProblem[] }
  | {
      readonly kind: 'changed'
      readonly message: string
      readonly current: Service | null
      readonly last: SavedBy | undefined
    }

/** Who saved something, in which role, and when. */
export type SavedBy = Pick<Revision, 'at' | 'by' | 'person'>

const isLive = record<LeadLive>({
  full: mapOf(text),
  markedBy: optional(mapOf(text)),
  reports: list(
    record<LeadReport>({
      id: text,
      service: text,
      reason: text,
      day: text,
      outcome: text,
      times: number,
      desk: text,
      hour: text,
    }),
  ),
})
const isHistory = record<{ revisions: readonly Revision[] }>({
  revisions: list(record<Revision>({ revision: number, at: text, by: text, what: text, person: text })),
})
const isChanges = record<Changes>({
  changes: list(isAccepted) as Shape<readonly Changed[]>,
  details: optional(isAccepted as Shape<NonNullable<Changes['details']>>),
  guidance: optional(list(isAccepted) as Shape<readonly OwnDifference[]>),
})

/** Full services and reports, as last read. */
export const live = signal<LeadLive>({ full: {}, reports: [] })
/** The saved states, newest first. */
export const history = signal<readonly Revision[]>([])
/** The role that saves are kept under; never a name. */
export const role = signal(readText('lead-role') ?? 'practice manager')

/** Remembers the role on this device. */
export function setRole(value: string): void {
  role.value = value
  keepText('lead-role', value)
}

/** Reads what changed since the page was loaded: reports and marks of the day, and what another lead saved. What is being written stays. */
export async function catchUp(): Promise<void> {
  await loadServices()
  const newest = history.value[0]?.revision ?? 0
  if (practice.value && newest > practice.value.revision) await loadPractice()
}

/** Reads what changes during a day, and the history of revisions. */
export async function loadServices(): Promise<void> {
  const [day, revisions] = await Promise.all([
    ask(isLive, 'GET', '/api/lead/live'),
    ask(isHistory, 'GET', '/api/lead/history'),
  ])
  if (day.ok) live.value = day.body
  if (revisions.ok) history.value = revisions.body.revisions
}

/** Saves a record over the version it was read as. */
export function saveService(service: Service, base: Service | null): Promise<Saved> {
  return change('PUT', `/api/lead/services/${service.id}`, { service, base, by: role.value })
}

/** Removes a record, unless another lead changed it meanwhile. */
export function removeService(base: Service): Promise<Saved> {
  return change('DELETE', `/api/lead/services/${base.id}`, { base, by: role.value })
}

/** Marks services as checked today and still right, and how that is known. */
export function markChecked(ids: readonly string[], how: CheckWay): Promise<Saved> {
  return change('POST', '/api/lead/services/checked', { ids, how, by: role.value })
}

/** Takes many records in one step, or none; refused when one of them was changed since `base`, the revision they were compared with. */
export function importServices(services: readonly Service[], base: number): Promise<Saved> {
  return change('POST', '/api/lead/services/import', { services, base, by: role.value })
}

/** Takes services with their Christmas filled in, in one step or none. */
export function setChristmas(services: readonly Service[], base: number): Promise<Saved> {
  return change('POST', '/api/lead/services/import', { services, base, by: role.value, as: 'christmas' })
}

/** Saves a newer list of bank holidays. */
export function saveBankHolidays(list: BankHolidayList): Promise<Saved> {
  return change('PUT', '/api/lead/practice/bank-holidays', { list, by: role.value })
}

/** Takes back what one revision changed. */
export function undoRevision(revision: number): Promise<Saved> {
  return change('POST', '/api/lead/undo', { revision, by: role.value })
}

/** What a revision changed, before and after; or what going back to it would change now. Undefined when that could not be read. */
export async function readChanges(revision: number, of: 'done' | 'back'): Promise<Changes | undefined> {
  const answer = await ask(isChanges, 'GET', `/api/lead/history/${revision}${of === 'back' ? '/back' : ''}`)
  return answer.ok ? answer.body : undefined
}

/** Makes an earlier revision the newest one. */
export function goBackTo(revision: number): Promise<Saved> {
  return change('POST', '/api/lead/rollback', { revision, by: role.value })
}

/** Takes a service that is not here any more out of the history for good; gives back why that could not be done. */
export async function eraseService(id: string): Promise<string | undefined> {
  const answer = await ask(isHistory, 'POST', '/api/lead/history/erase', { id })
  if (!answer.ok) return answer.error
  history.value = answer.body.revisions
  return undefined
}

/** Marks a service full until a time, or free again; gives back why that could not be done. */
export async function leadFull(service: string, until: string | null): Promise<string | undefined> {
  const answer = await ask(isLive, 'POST', `/api/lead/services/${service}/full`, { until })
  if (!answer.ok) return answer.error
  live.value = answer.body
  return undefined
}

/** Marks services as free again that are still full until when they were seen to be; gives back why that could not be done. */
export async function leadAllRoom(full: LeadLive['full']): Promise<string | undefined> {
  const answer = await ask(isLive, 'POST', '/api/lead/services/room', { full })
  if (!answer.ok) return answer.error
  live.value = answer.body
  return undefined
}

/** Says what became of a report, or that it is open after all; gives back why that could not be done. */
export async function settleReport(
  id: string,
  outcome: 'mended' | 'was-right' | 'open',
): Promise<string | undefined> {
  const answer = await ask(isLive, 'POST', `/api/lead/reports/${id}`, { outcome })
  if (!answer.ok) return answer.error
  live.value = answer.body
  return undefined
}

/** Sends a change and takes the document that came of it. */
export async function change(method: string, path: string, body: unknown): Promise<Saved> {
  const answer = await ask(isChangedPractice, method, path, body)
  if (answer.ok) {
    practice.value = answer.body.practice
    await loadServices()
    return { kind: 'saved', left: answer.body.left ?? [], again: answer.body.again ?? [] }
  }
  const { status, error: message } = answer
  if (status === 409) {
    const { last } = holdsLast(answer.body) ? answer.body : { last: undefined }
    return { kind: 'changed', message, current: currentIn(answer.body), last }
  }
  return { kind: 'refused', message, problems: problemsIn(answer.body) }
}

const holdsLast = record<{ last: SavedBy }>({ last: record<SavedBy>({ at: text, by: text, person: text }) })
const holdsCurrent = record<{ current: Service }>({
  current: record<Pick<Service, 'id' | 'name'>>({ id: text, name: text }) as Shape<Service>,
})

function currentIn(body: unknown): Service | null {
  return holdsCurrent(body) ? body.current : null
}
