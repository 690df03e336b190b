import { londonNow } from '#core/clock/wall-clock.ts'

/** Who does something: it is kept beside what was done. */
export interface Actor {
  readonly id: string
  readonly name: string
}

/** Who does something, and when: a London wall clock. */
export interface Doer extends Actor {
  readonly at: string
  /** Of somebody who came in by another person's link: whose hands their session may be in, as it is kept. */
  readonly hands?: string
}

/** Nobody in particular: a desk, or the server itself. */
export const NOBODY: Doer = { id: '', name: '', at: '' }

/** Whoever runs the server. `now` is in milliseconds. */
export function commandLine(now: number): Doer {
  return { id: 'command-line', name: 'command line', at: londonNow(now) }
}
