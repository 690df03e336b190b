import { daysSinceCheck } from '#core/freshness.ts'
import type { Service } from '#core/service.ts'

/** Which services the list shows. */
export const FILTERS = ['all', 'to-check', 'full', 'reported'] as const
export type Filter = (typeof FILTERS)[number]

/** A check that falls due within this many days is one for this week. */
const DAYS_AHEAD = 7

interface Day {
  readonly today: string
  readonly full: Readonly<Record<string, string>>
  readonly reports: readonly { readonly service: string; readonly outcome: string }[]
}

/** Whether a service is shown under a filter and a search of its words. */
export function isShown(service: Service, filter: Filter, words: string, day: Day): boolean {
  const text = [service.name, ...(service.words ?? []), service.address ?? '', ...service.serves]
    .join(' ')
    .toLowerCase()
  if (
    !words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => text.includes(word))
  )
    return false
  switch (filter) {
    case 'all':
      return true
    case 'to-check':
      return needsCheck(service, day.today)
    case 'full':
      return day.full[service.id] !== undefined
    case 'reported':
      return openReports(service, day).length > 0
  }
}

/** Whether its last check no longer holds, or will not within the week. */
export function needsCheck(service: Service, today: string): boolean {
  return daysSinceCheck(service, today) > service.checkEvery - DAYS_AHEAD
}

/** Reports about a service that nobody has dealt with. */
export function openReports<T extends Day['reports'][number]>(
  service: Service,
  { reports }: { readonly reports: readonly T[] },
): readonly T[] {
  return reports.filter((report) => report.service === service.id && report.outcome === '')
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
  return {
    id: freeId('new-service', taken),
    name: '',
    serves: [],
    phones: [],
    refer: { way: 'self-refer', steps: '' },
    refuses: [],
    schedules: [],
    bankHolidays: 'closed',
    checked: { on: today, by },
    checkEvery: 90,
  }
}

/** An id made from the name that no other service has. */
export function freeId(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'service'
  if (!taken.has(base)) return base
  let n = 2
  while (taken.has(`${base}-${n}`)) n++
  return `${base}-${n}`
}

/** The fields in which two versions of a service differ. */
export function differences(one: Service, other: Service): (keyof Service)[] {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Service>
  return [...fields].filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field])).sort()
}
