import { Refusal } from '../http/refusal.ts'
import type { Store } from '../store/store.ts'
import type { Guesser } from '../store/tries.ts'

/** What is tried, and by whom. */
export interface CodeTry {
  readonly what: 'desk' | 'person' | 'network'
  readonly by: readonly Guesser[]
  /** A right one is taken however many wrong ones there were: it is too long to be guessed, or was made at this very place. */
  readonly sure?: boolean
  /** What is said when there were too many. */
  readonly tooMany: string
}

/**
 * Looks at a code, unless whoever asks has tried too many wrong ones. `now` is in milliseconds.
 * @returns What it opens; undefined when it is wrong.
 * @throws A refusal when there were too many.
 */
export async function lookAtCode<T>(
  store: Pick<Store, 'mayTry' | 'giveTryBack'>,
  { what, by, sure = false, tooMany }: CodeTry,
  now: number,
  look: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const first = sure ? await look() : undefined
  if (first !== undefined) return first
  if (!(await store.mayTry(what, by, now))) throw new Refusal(429, tooMany)
  const found = sure ? undefined : await look()
  if (found !== undefined) await store.giveTryBack(what, by, now)
  return found
}

/** What is said to a place from which too many wrong codes came. */
export const TOO_MANY_HERE =
  'Too many wrong codes were tried from here. Wait ten minutes. A link, or a new code that is made where you are, works at once.'

/** A place, and all places together. */
export function guessersAt(place: string): readonly Guesser[] {
  return [
    { of: 'place', who: place },
    { of: 'all', who: '' },
  ]
}
