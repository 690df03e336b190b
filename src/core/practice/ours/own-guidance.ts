import { canonical } from '../canonical.ts'
import type { OwnWords, PracticeOverrides, Slot } from '../practice.ts'

/** What a practice may make its own in the guidance, by kind: each is a list by where it belongs, see `ownPlace`. */
export interface OwnValues {
  /** A topic that is left out of the groups. */
  readonly hidden: true
  /** Callers' phrases of a topic. */
  readonly words: readonly string[]
  readonly say: OwnWords
  /** A note for staff; an empty one keeps the network's away. */
  readonly notes: string
  /** That a network's note is a safety notice. */
  readonly safety: true
  /** The practice's slots for a kind of help, by how soon somebody must be seen: "3" is today. */
  readonly slots: Readonly<Record<string, Slot>>
}
/** A kind of thing in the guidance that a practice may make its own. */
export type OwnKind = keyof OwnValues
/** Every such kind. */
export const OWN_KINDS = [
  'hidden',
  'words',
  'say',
  'notes',
  'safety',
  'slots',
] as const satisfies readonly OwnKind[]

/** One thing that a practice makes its own, or null to have it back as the release has it. */
export type OwnChange = {
  readonly [Kind in OwnKind]: {
    readonly kind: Kind
    readonly key: string
    readonly value: OwnValues[Kind] | null
  }
}[OwnKind]

/** Where something of a practice's own belongs: a topic, a kind of help, or a kind of help within one topic. */
export interface OwnPlace {
  readonly topic?: string
  readonly help?: string
}

/** Reads a place: "sore-throat", "/gp-soon", "sore-throat/gp-soon". */
export function ownPlace(key: string): OwnPlace {
  const [topic, help] = key.split('/') as [string, string?]
  return { ...(topic ? { topic } : {}), ...(help ? { help } : {}) }
}

/** Writes a place as its key. */
export function ownKey({ topic = '', help }: OwnPlace): string {
  return help ? `${topic}/${help}` : topic
}

/** What a practice has of its own at a place; undefined where it has nothing. */
export function ownAt<Kind extends OwnKind>(
  overrides: PracticeOverrides,
  kind: Kind,
  key: string,
): OwnValues[Kind] | undefined {
  const all = overrides[kind] as Readonly<Record<string, OwnValues[Kind]>> | undefined
  return all && Object.hasOwn(all, key) ? all[key] : undefined
}

/** What a practice has of its own, with one thing changed; a kind of which nothing is left is left out. */
export function withOwn(overrides: PracticeOverrides, { kind, key, value }: OwnChange): PracticeOverrides {
  const { [kind]: held, ...others } = overrides
  const rest = Object.entries(held ?? {}).filter(([one]) => one !== key)
  const next = value === null ? rest : [...rest, [key, value] as const]
  const left = next.length === 0 ? others : { ...others, [kind]: Object.fromEntries(next) }
  // A notice goes with its note.
  const isEmptied = kind === 'notes' && value === null && overrides.safety?.[key]
  return isEmptied ? withOwn(left, { kind: 'safety', key, value: null }) : left
}

/** One thing in which two states of a practice's guidance differ. */
export interface OwnDifference {
  readonly kind: OwnKind | 'booking' | 'network' | 'notice'
  readonly key: string
  readonly before?: unknown
  readonly after?: unknown
}

interface HasGuidance {
  readonly overrides: PracticeOverrides
  readonly networkNotes?: Readonly<Record<string, string>>
  readonly safetyNotes?: Readonly<Record<string, string>>
}

/** All in which two states of a practice's guidance differ, kind by kind; what came from its network is told apart. */
export function guidanceBeside(before: HasGuidance, after: HasGuidance): OwnDifference[] {
  const kinds = [...OWN_KINDS, 'booking'] as const
  const lists = [
    ...kinds.map((kind) => [kind, before.overrides[kind], after.overrides[kind]] as const),
    ['network', before.networkNotes, after.networkNotes] as const,
    ['notice', before.safetyNotes, after.safetyNotes] as const,
  ]
  return lists.flatMap(([kind, was = {}, is = {}]) =>
    [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((key): OwnDifference[] => {
      const [one, other] = [
        (was as Record<string, unknown>)[key],
        (is as Record<string, unknown>)[key],
      ] as const
      if (canonical(one) === canonical(other)) return []
      return [
        {
          kind,
          key,
          ...(one === undefined ? {} : { before: one }),
          ...(other === undefined ? {} : { after: other }),
        },
      ]
    }),
  )
}
