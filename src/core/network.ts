import { canonical } from './canonical.ts'
import type { Practice, SharedUse } from './practice.ts'
import type { Service } from './service.ts'

/** How a practice stands to one service of its network: not looked at yet, used as it is, changed here, an older version in use, or not wanted. */
export type SharedState = 'new' | 'same' | 'adapted' | 'behind' | 'hidden'

export interface SharedService {
  /** The service as the network keeps it now. */
  readonly shared: Service
  readonly state: SharedState
  /** The service as this practice has it. */
  readonly own?: Service
  /** The fields that this practice has otherwise. */
  readonly differs: readonly (keyof Service)[]
  /** Those of them that the network changed too, since anyone here looked. */
  readonly clashes: readonly string[]
}

type Taken = Extract<SharedUse, { use: 'taken' }>

/** Each service of the network beside what this practice makes of it, in the network's order. */
export function sharedServices(practice: Practice, network: readonly Service[]): SharedService[] {
  return network.map((shared) => {
    const use = practice.shared?.[shared.id]
    if (use === undefined) return { shared, state: 'new', differs: [], clashes: [] }
    const own = use.use === 'taken' ? practice.services.find(({ id }) => id === use.as) : undefined
    if (use.use === 'hidden' || !own) return { shared, state: 'hidden', differs: [], clashes: [] }
    const differs = differences(own, shared)
    const moved = differences(use.version, shared).length > 0
    const state = moved ? 'behind' : differs.length > 0 ? 'adapted' : 'same'
    return { shared, state, own, differs, clashes: use.clashes ?? [] }
  })
}

/** The practice with a service of its network taken into its own list, as the network has it. */
export function takeShared(practice: Practice, shared: Service): Practice {
  const before = practice.shared?.[shared.id]
  const as = before?.use === 'taken' ? before.as : freeId(shared.id, practice)
  return withUse({ ...practice, services: put(practice.services, { ...shared, id: as }) }, shared.id, {
    use: 'taken',
    as,
    version: shared,
  })
}

/** The practice without a service of its network: it is neither used nor offered any more. */
export function hideShared(practice: Practice, id: string): Practice {
  const use = practice.shared?.[id]
  const services =
    use?.use === 'taken' ? practice.services.filter((service) => service.id !== use.as) : practice.services
  return withUse({ ...practice, services }, id, { use: 'hidden' })
}

/** The practice with a hidden service of its network offered to it again. */
export function showShared(practice: Practice, id: string): Practice {
  if (practice.shared?.[id]?.use !== 'hidden') return practice
  const { [id]: _, ...shared } = practice.shared
  return { ...practice, shared }
}

/** The practice with an older or clashing version brought up to the network's: its own changes stay, and what both had changed is no longer pointed out. */
export function settleShared(practice: Practice, shared: Service): Practice {
  const use = practice.shared?.[shared.id]
  return use?.use === 'taken' ? movedOn(practice, { ...use, clashes: [] }, shared, 'settle') : practice
}

/** The practice after its network saved: services it took move on with the network's, its own changes are kept, and one that the network no longer keeps stays only where it was changed here. */
export function followNetwork(
  practice: Practice,
  before: readonly Service[],
  after: readonly Service[],
): Practice {
  const old = new Map(before.map((service) => [service.id, service]))
  const now = new Map(after.map((service) => [service.id, service]))
  let next = practice
  for (const [id, use] of Object.entries(practice.shared ?? {})) {
    const shared = now.get(id)
    if (!shared) next = letGo(next, id, use)
    else if (use.use === 'taken' && !same(old.get(id), shared)) next = movedOn(next, use, shared)
  }
  return next
}

/** The practice outside its network: every service that it took is its own from now on. */
export function leaveNetwork(practice: Practice): Practice {
  const { network: _, shared: __, ...rest } = practice
  return rest
}

/** The practice with nothing in its network's list that its own list no longer holds: a service taken and then removed here is one that it does not want. */
export function tidyShared(practice: Practice): Practice {
  const gone = Object.entries(practice.shared ?? {}).filter(
    ([, use]) => use.use === 'taken' && !practice.services.some(({ id }) => id === use.as),
  )
  return gone.reduce((next, [id]) => withUse(next, id, { use: 'hidden' }), practice)
}

/** The fields, but for its id and its last check, in which two versions of a service differ. */
export function differences(one: Service, other: Service): (keyof Service)[] {
  return fieldsOf(one, other).filter(
    (field) => field !== 'id' && field !== 'checked' && !same(one[field], other[field]),
  )
}

function movedOn(practice: Practice, use: Taken, shared: Service, settle?: 'settle'): Practice {
  const own = practice.services.find(({ id }) => id === use.as)
  if (!own) return practice
  const kept = differences(own, use.version)
  const merged: Record<string, unknown> = { ...shared, id: use.as }
  for (const field of kept) {
    if (own[field] === undefined) delete merged[field]
    else merged[field] = own[field]
  }
  merged.checked = own.checked.on > shared.checked.on ? own.checked : shared.checked
  const both = kept.filter(
    (field) => !same(use.version[field], shared[field]) && !same(own[field], shared[field]),
  )
  const clashes = settle
    ? []
    : [...new Set([...(use.clashes ?? []), ...both])].filter(
        (field) => !same(merged[field], shared[field as keyof Service]),
      )
  return withUse({ ...practice, services: put(practice.services, merged as unknown as Service) }, shared.id, {
    use: 'taken',
    as: use.as,
    version: shared,
    ...(clashes.length > 0 ? { clashes } : {}),
  })
}

/** What the network no longer keeps: an unchanged copy goes too, a changed one becomes this practice's own. */
function letGo(practice: Practice, id: string, use: SharedUse): Practice {
  const { [id]: _, ...shared } = practice.shared ?? {}
  if (use.use === 'hidden') return { ...practice, shared }
  const services = practice.services.filter(
    (service) => service.id !== use.as || differences(service, use.version).length > 0,
  )
  return { ...practice, shared, services }
}

function withUse(practice: Practice, id: string, use: SharedUse): Practice {
  return { ...practice, shared: { ...practice.shared, [id]: use } }
}

function put(services: readonly Service[], service: Service): readonly Service[] {
  return services.some(({ id }) => id === service.id)
    ? services.map((one) => (one.id === service.id ? service : one))
    : [...services, service]
}

function freeId(id: string, { services }: Practice): string {
  const taken = new Set(services.map((service) => service.id))
  let free = id
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`
  return free
}

function fieldsOf(one: Service, other: Service): (keyof Service)[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort() as (keyof Service)[]
}

function same(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}
