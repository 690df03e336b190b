import { signal } from '@preact/signals'
import type { BankHolidayList } from '#core/clock/bank-holidays.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import type { FieldProblem } from '#core/practice/service-check.ts'
import { keepText, readText } from '#ui/kept.ts'
import { t } from '#ui/language.ts'
import { practice } from '../lead-data.ts'

export interface LeadReport {
  readonly id: string
  readonly service: string
  readonly reason: string
  readonly day: string
  readonly outcome: string
}

export interface LeadLive {
  readonly full: Readonly<Record<string, string>>
  readonly reports: readonly LeadReport[]
}

export interface Revision {
  readonly revision: number
  readonly at: string
  readonly by: string
  readonly what: string
}

/** One service that a revision changed; new without a before, removed without an after. */
export interface Changed {
  readonly before?: Service
  readonly after?: Service
}

/** How a save ended: kept, refused with what is wrong, or changed meanwhile by another lead. */
export type Saved =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly message: string; readonly problems: readonly FieldProblem[] }
  | { readonly kind: 'changed'; readonly message: string; readonly current: Service | null }

export const live = signal<LeadLive>({ full: {}, reports: [] })
export const history = signal<readonly Revision[]>([])
/** The role that saves are kept under; never a name. */
export const role = signal(readText('lead-role') ?? 'practice manager')

/** Remembers the role on this device. */
export function setRole(value: string): void {
  role.value = value
  keepText('lead-role', value)
}

/** Reads what changes during a day, and the history of revisions. */
export async function loadServices(): Promise<void> {
  const [day, revisions] = await Promise.all([ask('GET', '/api/lead/live'), ask('GET', '/api/lead/history')])
  if (day.ok) live.value = day.body as LeadLive
  if (revisions.ok) history.value = (revisions.body as { revisions: Revision[] }).revisions
}

/** Saves a record over the version it was read as. */
export function saveService(service: Service, base: Service | null): Promise<Saved> {
  return change('PUT', `/api/lead/services/${service.id}`, { service, base, by: role.value })
}

/** Removes a record, unless another lead changed it meanwhile. */
export function removeService(base: Service): Promise<Saved> {
  return change('DELETE', `/api/lead/services/${base.id}`, { base, by: role.value })
}

/** Marks services as checked today and still right. */
export function markChecked(ids: readonly string[]): Promise<Saved> {
  return change('POST', '/api/lead/services/checked', { ids, by: role.value })
}

/** Takes many records in one step, or none; refused when one of them was changed since `base`, the revision they were compared with. */
export function importServices(services: readonly Service[], base: number): Promise<Saved> {
  return change('POST', '/api/lead/services/import', { services, base, by: role.value })
}

/** Saves a newer list of bank holidays. */
export function saveBankHolidays(list: BankHolidayList): Promise<Saved> {
  return change('PUT', '/api/lead/practice/bank-holidays', { list, by: role.value })
}

/** Takes back what one revision changed. */
export function undoRevision(revision: number): Promise<Saved> {
  return change('POST', '/api/lead/undo', { revision, by: role.value })
}

/** The services that a revision changed, before and after. */
export async function readChanges(revision: number): Promise<readonly Changed[]> {
  const answer = await ask('GET', `/api/lead/history/${revision}`)
  return answer.ok ? (answer.body as { changes: Changed[] }).changes : []
}

/** Makes an earlier revision the newest one. */
export function goBackTo(revision: number): Promise<Saved> {
  return change('POST', '/api/lead/rollback', { revision, by: role.value })
}

/** Marks a service full until a time, or free again; gives back why that could not be done. */
export async function leadFull(service: string, until: string | null): Promise<string | undefined> {
  const answer = await ask('POST', `/api/lead/services/${service}/full`, { until })
  if (!answer.ok) return (answer.body as { error?: string }).error ?? ''
  live.value = answer.body as LeadLive
  return undefined
}

/** Says what became of a report. */
export async function closeReport(id: string, outcome: 'mended' | 'was-right'): Promise<void> {
  const answer = await ask('POST', `/api/lead/reports/${id}`, { outcome })
  if (answer.ok) live.value = answer.body as LeadLive
}

/** Sends a change and takes the document that came of it. */
export async function change(method: string, path: string, body: unknown): Promise<Saved> {
  const answer = await ask(method, path, body)
  const said = answer.body as {
    practice?: Practice
    error?: string
    problems?: FieldProblem[]
    current?: Service | null
  }
  if (answer.ok && said.practice) {
    practice.value = said.practice
    await loadServices()
    return { kind: 'saved' }
  }
  const message = said.error ?? ''
  if (answer.status === 409) return { kind: 'changed', message, current: said.current ?? null }
  return { kind: 'refused', message, problems: said.problems ?? [] }
}

/** Asks the server as the lead who is signed in; status 0 without a network. */
export async function ask(
  method: string,
  path: string,
  body?: unknown,
): Promise<{ ok: boolean; status: number; body: unknown }> {
  try {
    const response = await fetch(path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    return { ok: response.ok, status: response.status, body: await response.json() }
  } catch {
    return { ok: false, status: 0, body: { error: t('lead-no-network') } }
  }
}
