import { signal } from '@preact/signals'
import type { Answers } from '#core/call/answers.ts'
import type { About, Call } from './call.ts'

/** What goes on with a caller to their next problem, in memory only. */
export interface Carried {
  readonly answers: Answers
  readonly about?: About
  readonly ringBack?: string
  readonly recordClosed?: true
  /** What was said of a second patient, where it still waits. */
  readonly next?: string
  /** The ended calls of the same patient, whose answers become one plan with the next; none where the next is about someone else. */
  readonly earlier?: readonly Call[]
  /** The ended call, while nobody has said yet whether the next problem is of the same patient: it is asked before a topic opens. */
  readonly unasked?: Call
}

/** Kept until the next caller. */
export const carried = signal<Carried | undefined>(undefined)
