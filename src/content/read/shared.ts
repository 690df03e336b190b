import type { Condition } from '#core/pathway/expression.ts'
import type { Breath, Destination, Fact } from '#core/pathway/pathway.ts'
import type { Group, Setting } from '#core/pathway/release.ts'
import type { Floor } from './floors.ts'
import type { SharedSign } from './shared-files.ts'

/** Everything that pathways share, as read from the files beside them. */
export interface Shared {
  readonly destinations: Readonly<Record<string, Destination>>
  readonly groups: Readonly<Record<string, Group>>
  readonly settings: Readonly<Record<string, Setting>>
  readonly facts: Readonly<Record<string, Fact>>
  readonly opening: { readonly intro: string; readonly breaths: readonly Breath[] }
  readonly signs: Readonly<Record<string, SharedSign>>
  /** The signs that make a known illness new, by their ids, and whom each is put to there. */
  readonly known: Readonly<Record<string, Condition | undefined>>
  readonly packs: Readonly<Record<string, readonly SharedSign[]>>
  readonly floors: readonly Floor[]
}
