import { withoutPast } from '#core/hours/past-days.ts'
import { isUnsure } from '#core/hours/schedule.ts'
import { canonical } from '#core/practice/canonical.ts'
import { daysSinceCheck } from '#core/practice/freshness.ts'
import { blankService, type Service } from '#core/practice/service.ts'
import { withChange } from '../fields/form-state.ts'

/** A check that falls due within this many days is one for this week. */
const DAYS_AHEAD = 7

/** Whether its last check no longer holds, or will not within the week, or the hours of some day are not known. */
export function needsCheck(service: Service, today: string): boolean {
  return unsureDays(service).length > 0 || daysSinceCheck(service, today) > service.checkEvery - DAYS_AHEAD
}

/** The days of the week whose hours nobody knows, as schedules name them. */
export function unsureDays({ schedules }: Pick<Service, 'schedules'>): string[] {
  return schedules.filter(isUnsure).flatMap(({ byday = '' }) => byday.split(','))
}

/** A new record to fill in, or a copy of one under its own id; `taken` are the ids in use. */
export function startService(
  from: Service | undefined,
  taken: ReadonlySet<string>,
  today: string,
  by: string,
): Service {
  if (from) {
    const { hsds: _, ods: __, ...rest } = from
    return { ...rest, id: freeId(from.id, taken), name: `${from.name} (2)`, checked: { on: today, by } }
  }
  return { ...blankService(freeId('new-service', taken), { on: today, by }), bankHolidays: 'closed' }
}

/** An id made from the name that no other service has. */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'service'
  if (!taken.has(base) && !(base in {})) return base
  let n = 2
  while (taken.has(`${base}-${n}`)) n++
  return `${base}-${n}`
}

/** My version with some fields taken from theirs; a special day that they took off when it was over does not come back. */
export function merged(
  mine: Service,
  theirs: Service,
  take: readonly (keyof Service)[],
  today: string,
): Service {
  const both = withChange(mine, Object.fromEntries(take.map((field) => [field, theirs[field]])))
  return withoutPast(both, today, theirs)
}

/** The fields in which two versions of a service differ. */
export function fieldDifferences(one: Service, other: Service): (keyof Service)[] {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Service>
  return [...fields].filter((field) => canonical(one[field]) !== canonical(other[field])).sort()
}
