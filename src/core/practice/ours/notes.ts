import type { Practice } from '../practice.ts'
import { ownAt, ownKey } from './own-guidance.ts'

/** A note for staff, and whether the practice or its network wrote it, or it is the network's safety notice. */
export interface LocalNote {
  readonly text: string
  readonly from: 'practice' | 'network' | 'notice'
}

/** The clock of A&E and of eye casualty; an ambulance is above it. */
const HOSPITAL = 5

type HasNotes = Pick<Practice, 'overrides' | 'networkNotes' | 'safetyNotes'>

/** The note at a place: the practice's own, else its network's; an empty one of its own keeps the network's away. */
export function noteAt({ overrides, networkNotes }: HasNotes, key: string): LocalNote | undefined {
  const own = ownAt(overrides, 'notes', key)
  if (own !== undefined) return own === '' ? undefined : { text: own, from: 'practice' }
  return textAt(networkNotes, key, 'network')
}

/** All notes at a place: the network's safety notice first, which nothing of the practice's own keeps away. */
export function notesAt(practice: HasNotes, key: string): LocalNote[] {
  return [textAt(practice.safetyNotes, key, 'notice') ?? [], noteAt(practice, key) ?? []].flat()
}

function textAt(
  notes: Practice['networkNotes'],
  key: string,
  from: 'network' | 'notice',
): LocalNote | undefined {
  const text = notes && Object.hasOwn(notes, key) ? notes[key] : undefined
  return text ? { text, from } : undefined
}

/** The notes beside an answer, on its topic and on its kind of help: none where the hospital or an ambulance is the answer, since nothing of a practice's own may speak into that. */
export function notesBeside(
  practice: HasNotes,
  topic: string,
  { destination, acts }: { readonly destination: string; readonly acts: number },
): LocalNote[] {
  if (acts >= HOSPITAL) return []
  return [ownKey({ topic }), ownKey({ help: destination })].flatMap((key) => notesAt(practice, key))
}
