import { dateOf } from '#core/clock/wall-clock.ts'
import { freshness } from '#core/practice/freshness.ts'
import { type FullMarks, fullUntil } from '#core/practice/full-times.ts'
import type { FreshnessTimes } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { needsCheck } from './service-edit.ts'

/** Which services the list shows. */
export const FILTERS = ['all', 'to-check', 'full', 'reported', 'not-offered'] as const
/** Which services the list shows, by its id. */
export type Filter = (typeof FILTERS)[number]

/** How the list is sorted. */
export const SORTS = ['name', 'oldest', 'newest'] as const
/** How the list is sorted, by its id. */
export type Sort = (typeof SORTS)[number]

/** What the list is narrowed to: a filter, words, and one kind of help ("" for all). */
export interface Narrowing {
  readonly filter: Filter
  readonly words: string
  readonly kind: string
}

interface Day {
  /** London wall clock. */
  readonly at: string
  readonly full: FullMarks
  readonly reports: readonly { readonly service: string; readonly outcome: string }[]
  readonly times?: FreshnessTimes | undefined
  /** What a kind of help is called, so that it is found by its words. */
  readonly label?: (kind: string) => string
}

const byName = new Intl.Collator('en-GB', { numeric: true }).compare

/** The services in the order of the list; sorted once, so that each key in the search only leaves some out. */
export function sorted(services: readonly Service[], sort: Sort): readonly Service[] {
  if (sort === 'name') return services.toSorted((a, b) => byName(a.name, b.name))
  const turn = sort === 'oldest' ? 1 : -1
  return services.toSorted((a, b) =>
    a.checked.on === b.checked.on ? byName(a.name, b.name) : a.checked.on < b.checked.on ? -turn : turn,
  )
}

/** Whether a service is shown under a filter, a kind of help and a search of its words. */
export function isShown(service: Service, { filter, words, kind }: Narrowing, day: Day): boolean {
  if (kind && !service.serves.includes(kind)) return false
  if (!passes(service, filter, day)) return false
  return hasWords(service, words, day.label)
}

/** Whether each of the words typed stands somewhere in what a service is called, where it is, or what it does. */
export function hasWords(service: Service, typed: string, label: Day['label']): boolean {
  if (!typed.trim()) return true
  const text = textOf(service, label)
  return typed
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** Reports about a service that nobody has dealt with. */
export function openReports<T extends Day['reports'][number]>(
  service: Service,
  { reports }: { readonly reports: readonly T[] },
): readonly T[] {
  return reports.filter((report) => report.service === service.id && report.outcome === '')
}

function passes(service: Service, filter: Filter, day: Day): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'to-check':
      return needsCheck(service, dateOf(day.at))
    case 'full':
      return fullUntil(service, day.full, day.at) !== undefined
    case 'reported':
      return openReports(service, day).length > 0
    case 'not-offered':
      return freshness(service, dateOf(day.at), day.times) === 'stale'
  }
}

const texts = new WeakMap<Service, string>()

/** What a service is found by, kept so that thousands are searched at each key without being put together anew. */
function textOf(service: Service, label: Day['label']): string {
  const known = texts.get(service)
  if (known !== undefined) return known
  const text = [
    service.name,
    ...(service.words ?? []),
    service.address ?? '',
    ...service.phones.map(({ number }) => number),
    ...service.serves.flatMap((id) => [id, label?.(id) ?? '']),
  ]
    .join(' ')
    .toLowerCase()
  texts.set(service, text)
  return text
}
