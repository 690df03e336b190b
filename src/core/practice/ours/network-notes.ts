import { canonical } from '../canonical.ts'
import type { Practice } from '../practice.ts'
import { withOwn } from './own-guidance.ts'
import { noteFault } from './own-text.ts'

type Notes = Readonly<Record<string, string>>
/** What a network says for its practices: its notes, and which of them are safety notices. */
type Network = Pick<Practice, 'overrides'>

/** A note of the network that a lead of the practice has not looked at as it is now. */
export interface UnseenNote {
  readonly key: string
  readonly text: string
  /** It is a safety notice, which stands already. */
  readonly isNotice: boolean
  /** It stands at the desks already. */
  readonly stands: boolean
  /** What stands at the desks there now: a note of the practice's own, or an earlier one of the network. */
  readonly before?: string
  /** What keeps it from being taken, since the checks refuse its words. */
  readonly fault?: string
}

/** The notes of a network that nobody at the practice has looked at yet, safety notices first. */
export function unseenNotes(practice: Practice, { overrides }: Network): UnseenNote[] {
  const { notes = {}, safety = {} } = overrides
  const unseen = Object.entries(notes).filter(
    ([key, text]) => at(practice.seenNotes, key) !== marked(text, Object.hasOwn(safety, key)),
  )
  return unseen
    .map(([key, text]): UnseenNote => {
      const isNotice = Object.hasOwn(safety, key)
      const held = at(practice.overrides.notes, key) ?? at(practice.networkNotes, key)
      const before = isNotice ? undefined : held
      const fault = noteFault(text)
      const stands = (isNotice ? at(practice.safetyNotes, key) : held) === text
      return {
        key,
        text,
        isNotice,
        stands,
        ...(before && before !== text ? { before } : {}),
        ...(fault ? { fault } : {}),
      }
    })
    .sort((a, b) => Number(b.isNotice) - Number(a.isNotice))
}

/** A practice after its network saved: a safety notice stands at once unless it was looked at and put away here, another note only once a lead here took it, and what the network took back is gone. The same object where that changes nothing. */
export function withNetworkNotes(practice: Practice, network: Network): Practice {
  const { notes = {}, safety = {} } = network.overrides
  const isNotice = (key: string) => Object.hasOwn(safety, key)
  const taken: Record<string, string> = {}
  const notices: Record<string, string> = {}
  for (const [key, text] of Object.entries(notes)) {
    const notice = at(practice.safetyNotes, key)
    const held = at(practice.networkNotes, key) ?? notice
    const isPutAway = notice === undefined && at(practice.seenNotes, key) === marked(text, true)
    if (!isNotice(key)) {
      if (held !== undefined) taken[key] = held
    } else if (isPutAway) continue
    else if (noteFault(text) === undefined) notices[key] = text
    else if (notice !== undefined) notices[key] = notice
  }
  const seen = Object.entries(practice.seenNotes ?? {}).filter(
    ([key, text]) => text === marked(at(notes, key) ?? '', isNotice(key)),
  )
  return withNotes(practice, taken, notices, Object.fromEntries(seen))
}

/** A practice whose lead looked at a note of the network as it is now: it took it, which is in place of its own, or leaves things as they are and puts a safety notice away. */
export function withSeenNote(
  practice: Practice,
  network: Network,
  { key, use }: { readonly key: string; readonly use: 'take' | 'leave' },
): Practice {
  const text = at(network.overrides.notes, key)
  if (text === undefined) return practice
  const taken = { ...practice.networkNotes }
  const notices = { ...practice.safetyNotes }
  const isNotice = Object.hasOwn(network.overrides.safety ?? {}, key)
  if (isNotice) {
    if (use === 'take') notices[key] = text
    else delete notices[key]
    delete taken[key]
  } else if (use === 'take') taken[key] = text
  else if (taken[key] === text) delete taken[key]
  const seen = { ...practice.seenNotes, [key]: marked(text, isNotice) }
  const isInPlace = use === 'take' && !isNotice
  const overrides = isInPlace
    ? withOwn(practice.overrides, { kind: 'notes', key, value: null })
    : practice.overrides
  return withNotes({ ...practice, overrides }, taken, notices, seen)
}

/** What is kept of a note that was looked at: one that is made a safety notice is looked at anew. */
export function marked(text: string, isNotice: boolean): string {
  return isNotice ? `! ${text}` : text
}

function at(notes: Notes | undefined, key: string): string | undefined {
  return notes && Object.hasOwn(notes, key) ? notes[key] : undefined
}

function withNotes(practice: Practice, taken: Notes, notices: Notes, seen: Notes): Practice {
  const { networkNotes, safetyNotes, seenNotes, ...rest } = practice
  const next = {
    ...rest,
    ...filled('networkNotes', taken),
    ...filled('safetyNotes', notices),
    ...filled('seenNotes', seen),
  }
  return canonical([networkNotes, safetyNotes, seenNotes]) ===
    canonical([next.networkNotes, next.safetyNotes, next.seenNotes])
    ? practice
    : next
}

function filled(
  name: 'networkNotes' | 'safetyNotes' | 'seenNotes',
  notes: Notes,
): Pick<Practice, 'networkNotes' | 'safetyNotes' | 'seenNotes'> {
  return Object.keys(notes).length > 0 ? { [name]: notes } : {}
}
