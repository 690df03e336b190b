import type { Practice } from '../practice.ts'
import { ownAt } from './own-guidance.ts'

/** A note for staff, and whether the practice or its network wrote it. */
export interface LocalNote {
  readonly text: string
  readonly from: 'practice' | 'network'
}

type HasNotes = Pick<Practice, 'overrides' | 'networkNotes'>

/** The note at a place: the practice's own, else its network's; an empty one of its own keeps the network's away. */
export function noteAt({ overrides, networkNotes }: HasNotes, key: string): LocalNote | undefined {
  const own = ownAt(overrides, 'notes', key)
  if (own !== undefined) return own === '' ? undefined : { text: own, from: 'practice' }
  const shared = networkNotes && Object.hasOwn(networkNotes, key) ? networkNotes[key] : undefined
  return shared ? { text: shared, from: 'network' } : undefined
}

/** A practice with the notes that its network has now; the same object where that changes nothing. */
export function withNetworkNotes(
  practice: Practice,
  network: Pick<Practice, 'overrides'> | undefined,
): Practice {
  const notes = network?.overrides.notes
  const { networkNotes: held, ...rest } = practice
  if (JSON.stringify(held) === JSON.stringify(notes)) return practice
  return { ...rest, ...(notes ? { networkNotes: notes } : {}) }
}
