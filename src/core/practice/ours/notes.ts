import type { Practice } from '../practice.ts'
import { ownAt, ownKey } from './own-guidance.ts'

/** A note for staff, and whether the practice or its network wrote it. */
export interface LocalNote {
  readonly text: string
  readonly from: 'practice' | 'network'
}

/** The clock of A&E and of eye casualty; an ambulance is above it. */
const HOSPITAL = 5

type HasNotes = Pick<Practice, 'overrides' | 'networkNotes'>

/** The note at a place: the practice's own, else its network's; an empty one of its own keeps the network's away. */
export function noteAt({ overrides, networkNotes }: HasNotes, key: string): LocalNote | undefined {
  const own = ownAt(overrides, 'notes', key)
  if (own !== undefined) return own === '' ? undefined : { text: own, from: 'practice' }
  const shared = networkNotes && Object.hasOwn(networkNotes, key) ? networkNotes[key] : undefined
  return shared ? { text: shared, from: 'network' } : undefined
}

/** The notes beside an answer, on its topic and on its kind of help: none where the hospital or an ambulance is the answer, since nothing of a practice's own may speak into that. */
export function notesBeside(
  practice: HasNotes,
  topic: string,
  { destination, acts }: { readonly destination: string; readonly acts: number },
): LocalNote[] {
  if (acts >= HOSPITAL) return []
  return [ownKey({ topic }), ownKey({ help: destination })].flatMap((key) => noteAt(practice, key) ?? [])
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
