import { signal } from '@preact/signals'
import type { NotTaken } from '#core/tally/held-week.ts'

/** What the desk says about itself: what is missing, old, or not taken by the server. */
export interface DeskHealth {
  /** A new release waits to be used at the next new enquiry. */
  readonly update: boolean
  /** Joined to a practice; assumed until the server or the store says otherwise. */
  readonly joined: boolean
  /** Something of the content has not come yet. */
  readonly contentMissing: boolean
  /** Weeks with counts that the server did not take. */
  readonly notTaken: readonly NotTaken[]
  /** When the server last took all that was to be sent, since this page was opened. */
  readonly sent?: string
}

/** How this desk is now. */
export const deskState = signal<DeskHealth>({
  update: false,
  joined: true,
  contentMissing: false,
  notTaken: [],
})

/** The release that the server serves now, as it said with its last answer: a new object each time. */
export const servedRelease = signal<{ readonly release: string }>({ release: '' })

/** The epoch of the server's book of counts, as it said last. */
export const servedBook = signal<string | undefined>(undefined)

/** Changes part of what is known of the desk's health. */
export function setHealth(change: Partial<DeskHealth>): void {
  deskState.value = { ...deskState.value, ...change }
}
