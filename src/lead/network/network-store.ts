import { computed, signal } from '@preact/signals'
import { type SharedService, type SharedState, sharedServices } from '#core/practice/network.ts'
import { unseenNotes } from '#core/practice/ours/network-notes.ts'
import type { OwnValues } from '#core/practice/ours/own-guidance.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import type { Shape } from '#ui/shape.ts'
import { practice } from '../link/lead-data.ts'
import { ask, isAccepted } from '../link/lead-server.ts'
import { change, role, type Saved } from '../services/service-store.ts'

/** The code that joins a network, as its lead is given it. */
const NETWORK_CODE = /^[A-Z0-9]{8}$/

/** A practice of a network, as its network's lead sees it: how many services it uses, in numbers only. */
export interface Member {
  readonly id: string
  readonly name: string
  readonly used: number
  readonly adapted: number
  readonly hidden: number
}

interface Network {
  readonly network?: { readonly id: string; readonly name: string; readonly revision: number }
  readonly services?: readonly Service[]
  readonly notes?: Readonly<Record<string, OwnValues['notes']>>
  readonly safety?: Readonly<Record<string, true>>
  readonly members?: readonly Member[]
}

/** The network of the practice, as last read; empty where it has none. */
export const network = signal<Network>({})

/** What the practice makes of each service of its network. */
export const shared = computed<readonly SharedService[]>(() =>
  practice.value && network.value.services ? sharedServices(practice.value, network.value.services) : [],
)

/** Services that want a look: new ones, and those that both sides changed or that moved on without us. */
export const sharedNews = computed(() =>
  shared.value.filter(({ state, clashes }) => wantsLook(state, clashes)),
)

/** Notes of the network that nobody at this practice has looked at yet. */
export const notesToLookAt = computed(() => {
  const { notes = {}, safety = {} } = network.value
  return practice.value ? unseenNotes(practice.value, { overrides: { notes, safety } }) : []
})

/** What the network keeps of this practice's services, by the id of our own. */
const keptByNetwork = computed<ReadonlyMap<string, SharedService>>(
  () => new Map(shared.value.flatMap((one) => (one.own ? [[one.own.id, one] as const] : []))),
)

/** Of each service of ours that the network keeps, whether it was changed here. */
export const changedHere = computed<ReadonlyMap<string, boolean>>(
  () => new Map([...keptByNetwork.value].map(([id, { differs }]) => [id, differs.length > 0])),
)

function wantsLook(state: SharedState, clashes: readonly string[]): boolean {
  return state === 'new' || state === 'behind' || clashes.length > 0
}

/** Reads the network of the practice, or the practices of the network. */
export async function loadNetwork(): Promise<void> {
  const answer = await ask(isAccepted as Shape<Network>, 'GET', '/api/lead/network')
  if (answer.ok) network.value = answer.body
}

/** Takes, hides, shows again, keeps or gives up this practice's own version of services of the network. */
export function useShared(
  ids: readonly string[],
  use: 'take' | 'hide' | 'show' | 'settle' | 'reset',
): Promise<Saved> {
  return change('POST', '/api/lead/network/use', { ids, use, by: role.value })
}

/** Takes a note of the network as it was read, or leaves things as they are. */
export function lookAtNote(note: {
  readonly key: string
  readonly text: string
  readonly use: 'take' | 'leave'
}): Promise<Saved> {
  return change('POST', '/api/lead/network/note', { ...note, by: role.value })
}

/** Joins a network by a code of its lead. */
export async function joinNetwork(code: string): Promise<Saved> {
  const typed = code.replaceAll(/[\s-]/g, '').toUpperCase()
  if (!NETWORK_CODE.test(typed))
    return { kind: 'refused', message: t('network-code-wrong', { text: code.trim() }), problems: [] }
  const saved = await change('POST', '/api/lead/network/join', { code: typed, by: role.value })
  if (saved.kind === 'saved') await loadNetwork()
  return saved
}

/** The services of the network that nobody here has looked at yet. */
export function notLookedAt(): readonly Service[] {
  return shared.value.filter(({ state }) => state === 'new').map((one) => one.shared)
}

/** Leaves the network; every service taken stays as the practice's own. */
export async function askToLeaveNetwork(): Promise<Saved> {
  const saved = await change('POST', '/api/lead/network/leave', { by: role.value })
  if (saved.kind === 'saved') await loadNetwork()
  return saved
}
