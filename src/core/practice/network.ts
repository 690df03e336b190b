import { canonical } from './canonical.ts'
import type { Practice, PutAway, SharedUse } from './practice.ts'
import type { Service } from './service.ts'

/** How a practice stands to one service of its network: not looked at yet, used as it is, changed here, an older version in use, or not wanted. */
export type SharedState = 'new' | 'same' | 'adapted' | 'behind' | 'hidden'

/** A service of the network beside what a practice made of it. */
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
  const services = new Map(practice.services.map((service) => [service.id, service]))
  return network.map((shared) => {
    const use = practice.shared?.[shared.id]
    if (use === undefined || use.use === 'shown') return { shared, state: 'new', differs: [], clashes: [] }
    const own = use.use === 'taken' ? services.get(use.as) : undefined
    if (use.use === 'hidden' || !own) return { shared, state: 'hidden', differs: [], clashes: [] }
    const differs = differences(own, shared)
    const moved = differences(use.version, shared).length > 0
    const state = moved ? 'behind' : differs.length > 0 ? 'adapted' : 'same'
    return { shared, state, own, differs, clashes: use.clashes ?? [] }
  })
}

/** The practice with services of its network taken into its own list, as the network has them; a service in use goes back to the network's version, one hidden meanwhile comes back with what was changed here. */
export function takeShared(practice: Practice, services: readonly Service[]): Practice {
  return edit(practice, (draft) => {
    for (const shared of services) {
      const before = draft.shared.get(shared.id)
      if (before?.use !== 'taken' && before?.kept) {
        takeBack(draft, before.kept, shared)
        continue
      }
      const as = before?.use === 'taken' ? before.as : freeId(shared.id, draft.services)
      draft.services.set(as, { ...shared, id: as })
      draft.shared.set(shared.id, { use: 'taken', as, version: shared })
    }
  })
}

/** The practice without services of its network: they are neither used nor offered any more; what was changed here is put away with them. */
export function hideShared(practice: Practice, ids: readonly string[]): Practice {
  return edit(practice, (draft) => {
    for (const id of ids) {
      const use = draft.shared.get(id)
      const kept = use?.use === 'taken' ? putAway(draft, use) : use?.kept
      draft.shared.set(id, { use: 'hidden', ...(kept ? { kept } : {}) })
    }
  })
}

/** The practice with hidden services of its network among those that it may take again. */
export function showShared(practice: Practice, ids: readonly string[]): Practice {
  return edit(practice, ({ shared }) => {
    for (const id of ids) {
      const use = shared.get(id)
      if (use?.use !== 'hidden') continue
      if (use.kept) shared.set(id, { use: 'shown', kept: use.kept })
      else shared.delete(id)
    }
  })
}

/** The practice with older or clashing versions brought up to the network's: its own changes stay, and what both had changed is no longer pointed out. */
export function settleShared(practice: Practice, services: readonly Service[]): Practice {
  return edit(practice, (draft) => {
    for (const shared of services) {
      const use = draft.shared.get(shared.id)
      if (use?.use === 'taken') moveOn(draft, use, shared, 'settle')
    }
  })
}

/** The practice after its network saved: services it took move on with the network's, its own changes are kept, and one that the network no longer keeps stays only where it was changed here. One that `refuses` would not let in stays as it is here, behind the network's. The same object when nothing here changed. */
export function followNetwork(
  practice: Practice,
  before: readonly Service[],
  after: readonly Service[],
  refuses: (next: Service, shared: Service) => boolean = () => false,
): Practice {
  const old = new Map(before.map((service) => [service.id, service]))
  const now = new Map(after.map((service) => [service.id, service]))
  const touched = Object.entries(practice.shared ?? {}).filter(
    ([id, use]) => !now.has(id) || (use.use === 'taken' && !same(old.get(id), now.get(id))),
  )
  if (touched.length === 0) return practice
  return edit(practice, (draft) => {
    for (const [id, use] of touched) {
      const shared = now.get(id)
      if (shared && use.use === 'taken') {
        const own = draft.services.get(use.as)
        moveOn(draft, use, shared)
        const next = draft.services.get(use.as)
        if (!own || !next || !refuses(next, shared)) continue
        draft.services.set(use.as, own)
        draft.shared.set(id, use)
      } else if (!shared) letGo(draft, id, use)
    }
  })
}

/** The practice outside its network: every service that it took is its own from now on, the network's notes go with the network, and it compares itself with nobody there any more. */
export function leaveNetwork(practice: Practice): Practice {
  const { network: _, shared: __, networkNotes: ___, safetyNotes: ____, ...own } = practice
  const { seenNotes: _____, comparing: ______, ...rest } = own
  return rest
}

/** The practice with nothing in its network's list that its own list no longer holds: a service taken and then removed here is one that it does not want. */
export function tidyShared(practice: Practice): Practice {
  const here = new Set(practice.services.map(({ id }) => id))
  const gone = Object.entries(practice.shared ?? {}).filter(
    ([, use]) => use.use === 'taken' && !here.has(use.as),
  )
  return gone.length === 0
    ? practice
    : hideShared(
        practice,
        gone.map(([id]) => id),
      )
}

/** The fields, but for its id and its last check, in which two versions of a service differ. */
export function differences(one: Service, other: Service): (keyof Service)[] {
  return fieldsOf(one, other).filter(
    (field) => field !== 'id' && field !== 'checked' && !same(one[field], other[field]),
  )
}

/** A practice's list and what it does with its network's, while they are being changed. */
interface Draft {
  readonly services: Map<string, Service>
  readonly shared: Map<string, SharedUse>
}

function edit(practice: Practice, change: (draft: Draft) => void): Practice {
  const draft: Draft = {
    services: new Map(practice.services.map((service) => [service.id, service])),
    shared: new Map(Object.entries(practice.shared ?? {})),
  }
  change(draft)
  return { ...practice, services: [...draft.services.values()], shared: Object.fromEntries(draft.shared) }
}

/** Takes a service out of use, and gives it back as it was. */
function putAway({ services }: Draft, { as, version, clashes }: Taken): PutAway | undefined {
  const service = services.get(as)
  services.delete(as)
  return service && { service, version, ...(clashes ? { clashes } : {}) }
}

/** Takes a service into use again as it was, brought up to what the network has now. */
function takeBack(draft: Draft, { service, version, clashes }: PutAway, shared: Service): void {
  const as = freeId(service.id, draft.services)
  draft.services.set(as, { ...service, id: as })
  moveOn(draft, { use: 'taken', as, version, ...(clashes ? { clashes } : {}) }, shared)
}

function moveOn(draft: Draft, use: Taken, shared: Service, settle?: 'settle'): void {
  const own = draft.services.get(use.as)
  if (!own) return
  const kept = differences(own, use.version)
  const merged: Record<string, unknown> = { ...shared, id: use.as }
  for (const field of kept) {
    if (own[field] === undefined) delete merged[field]
    else merged[field] = own[field]
  }
  merged.checked = own.checked.on > shared.checked.on ? own.checked : shared.checked
  const both = kept.filter((field) => !same(use.version[field], shared[field]))
  const clashes = settle
    ? []
    : [...new Set([...(use.clashes ?? []), ...both])].filter(
        (field) => !same(merged[field], shared[field as keyof Service]),
      )
  draft.services.set(use.as, merged as unknown as Service)
  draft.shared.set(shared.id, {
    use: 'taken',
    as: use.as,
    version: shared,
    ...(clashes.length > 0 ? { clashes } : {}),
  })
}

/** What the network no longer keeps: an unchanged copy goes too, a changed one becomes this practice's own. */
function letGo({ services, shared }: Draft, id: string, use: SharedUse): void {
  shared.delete(id)
  if (use.use !== 'taken') return
  const own = services.get(use.as)
  if (own && differences(own, use.version).length === 0) services.delete(use.as)
}

function freeId(id: string, taken: ReadonlyMap<string, Service>): string {
  let free = id
  for (let n = 2; taken.has(free); n++) free = `${id}-${n}`
  return free
}

function fieldsOf(one: Service, other: Service): (keyof Service)[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].sort() as (keyof Service)[]
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other) || canonical(one) === canonical(other)
}
