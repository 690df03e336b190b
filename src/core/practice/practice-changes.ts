import { canonical } from './canonical.ts'
import type { Practice } from './practice.ts'
import type { Service } from './service.ts'

/** What of a document only its lead needs. */
const LEADS_OWN = [
  'shared',
  'notNeeded',
  'watched',
  'newLimits',
  'trials',
  'assumed',
  'comparing',
  'seenNotes',
] as const satisfies (keyof Practice)[]

/** What a desk keeps of a practice's document: all but what only its lead needs. */
export type DeskPractice = Omit<Practice, (typeof LEADS_OWN)[number]>

/** What changed between two revisions of a practice's document: only this travels to a desk that has the earlier one. */
export interface PracticeChanges {
  /** The revision and digest these changes are made on. */
  readonly base: { readonly revision: number; readonly version: string }
  /** Everything of the later document but its services. */
  readonly rest: Omit<DeskPractice, 'services'>
  /** Services that are new or changed; a new one stands after the one named, or first. */
  readonly changed: readonly { readonly service: Service; readonly after?: string | null }[]
  readonly removed: readonly string[]
}

/** The document as desks keep it. */
export function deskPractice(practice: Practice): DeskPractice {
  const rest: Partial<Practice> & DeskPractice = { ...practice }
  for (const own of LEADS_OWN) delete rest[own]
  return rest
}

/** The text that a document's digest is made of: everything that a desk keeps of it but the digest itself. */
export function digestText({ version: _, ...practice }: DeskPractice): string {
  return canonical(practice)
}

/** What changed from one document to a later one whose kept services stand in the same order. */
export function changesBetween(before: DeskPractice, after: DeskPractice): PracticeChanges {
  const old = new Map(before.services.map((service) => [service.id, canonical(service)]))
  const kept = new Set(after.services.map(({ id }) => id))
  const { services, ...rest } = after
  return {
    base: { revision: before.revision, version: before.version ?? '' },
    rest,
    changed: services.flatMap((service, at) => {
      const was = old.get(service.id)
      if (was === undefined) return [{ service, after: services[at - 1]?.id ?? null }]
      return was === canonical(service) ? [] : [{ service }]
    }),
    removed: before.services.map(({ id }) => id).filter((id) => !kept.has(id)),
  }
}

/** The later document, from the earlier one and what changed; undefined when the changes were made on another one. */
export function applyChanges(before: DeskPractice, changes: PracticeChanges): DeskPractice | undefined {
  const { base, rest, changed, removed } = changes
  if (before.revision !== base.revision || (before.version ?? '') !== base.version) return undefined
  const gone = new Set(removed)
  const replaced = new Map(changed.map(({ service }) => [service.id, service]))
  const following = new Map<string | null, Service[]>()
  for (const { service, after } of changed)
    if (after !== undefined) following.set(after, [...(following.get(after) ?? []), service])
  const services: Service[] = []
  const add = (service: Service) => {
    services.push(service)
    for (const next of following.get(service.id) ?? []) add(next)
  }
  for (const first of following.get(null) ?? []) add(first)
  for (const service of before.services) if (!gone.has(service.id)) add(replaced.get(service.id) ?? service)
  return { ...rest, services }
}
