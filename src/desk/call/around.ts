import { signal } from '@preact/signals'
import type { ComponentType } from 'preact'
import type { BoardWords } from '#core/practice/board.ts'

/** Who is on duty today and where; and as of when that is, in words, while no newer answer can be had. */
export interface Duty {
  readonly words: BoardWords
  readonly asOf: string
  /** Nobody is on it and the surgery is shut: nobody here can be told. */
  readonly nobody?: boolean
}

/** What stands around the search box and a call, and what reaches the other desks: everything that the first words typed can do without. */
export interface Around {
  readonly BoardBar: ComponentType
  readonly Menu: ComponentType
  readonly toggleMenu: () => void
  /** Opens the search over the call, with words that were typed already. */
  readonly openNewWords: (words: string) => void
  /** What stands above the step. */
  readonly Notices: ComponentType
  readonly duty: () => Duty
  /** Sends that the duty clinician was told, by an id and a time; gives back how to take that back. */
  readonly tell: (said: { readonly id: string; readonly at: number; readonly minutes?: number }) => () => void
}

/** The part of the desk that stands around, once it has come: the search box is usable before it. */
export const around = signal<Around | undefined>(undefined)
