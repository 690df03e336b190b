import type { Breath, Destination, Fact, Pathway, Sign } from './pathway.ts'
import type { Phrases } from './phrases.ts'

/** An approved set of content: everything the desk needs to lead any call, without any practice in it. */
export interface Release {
  readonly opening: { readonly intro: string; readonly breaths: readonly Breath[] }
  /** The signs that make a known illness new, asked of whoever says at the gate that a clinician has it in hand (engine rule 93). */
  readonly known: readonly Sign[]
  readonly facts: Readonly<Record<string, Fact>>
  readonly destinations: Readonly<Record<string, Destination>>
  readonly groups: Readonly<Record<string, Group>>
  readonly settings: Readonly<Record<string, Setting>>
  readonly phrases: Phrases
  readonly pathways: Readonly<Record<string, Pathway>>
}

/** A group of topics. */
export interface Group {
  readonly id: string
  readonly title: string
  readonly area?: string
  readonly sensitive: boolean
  /** Its calls tell what is on the record: who is on the line is made sure of first (engine rule 82). */
  readonly tells?: true
  /** Its topics are about one sex, so that nobody is asked for it before the signs (engine rule 72). */
  readonly about?: 'female' | 'male'
  /** The always-on end of this group's chains where it is not the usual one (teeth: NHS 111). */
  readonly end?: string
}

/** A number a practice may change within limits; ages in months. */
export interface Setting {
  readonly label: string
  readonly kind: 'age' | 'number'
  readonly default: number
  readonly from: number
  readonly to: number
}

/** Shared content as one practice uses it. */
export interface ComposedRelease extends Release {
  readonly values: Readonly<Record<string, number>>
}
