import { canonical } from '../canonical.ts'
import { differences } from '../network.ts'
import type { Practice } from '../practice.ts'
import type { Service } from '../service.ts'

/** What a desk may say is wrong with a service, and the fields that hold it; what no field holds is closed by a person. */
export const REPORT_FIELDS = {
  phone: ['phones'],
  hours: ['schedules', 'specialDays', 'bankHolidays'],
  'closed-down': [],
  'does-not-take': ['refuses'],
  steps: ['refer', 'bookingLink'],
  other: [],
} as const satisfies Readonly<Record<string, readonly (keyof Service)[]>>
/** A reason for which a desk reports a service. */
export type ReportReason = keyof typeof REPORT_FIELDS

/** Whether a change of a service mends what a report of it said: one of the fields that the reason names is another, or the service is gone. */
export function isMendedBy(reason: string, before: Service | undefined, after: Service | undefined): boolean {
  if (!before || !after) return before !== undefined
  return fieldsOf(reason).some((field) => canonical(before[field]) !== canonical(after[field]))
}

/** The service under which a practice's network keeps what a report is about; undefined where the practice keeps it, or has the wrong field otherwise than the network. */
export function networkRecordOf(
  { services, shared }: Pick<Practice, 'services' | 'shared'>,
  service: string,
  reason: string,
): string | undefined {
  const own = services.find(({ id }) => id === service)
  const kept = Object.entries(shared ?? {}).find(([, use]) => use.use === 'taken' && use.as === service)
  if (!own || !kept || kept[1].use !== 'taken') return undefined
  const changedHere = differences(own, kept[1].version)
  return fieldsOf(reason).some((field) => changedHere.includes(field)) ? undefined : kept[0]
}

function fieldsOf(reason: string): readonly (keyof Service)[] {
  return Object.hasOwn(REPORT_FIELDS, reason) ? REPORT_FIELDS[reason as ReportReason] : []
}
