import { signal } from '@preact/signals'
import type { Found } from '#core/search/topics.ts'

/** The words on whose best guess Enter was pressed once. */
export const guessOf = signal<string | undefined>(undefined)

/** Whether Enter opens the choice there: a guess that stands first by itself only at the second press, so that no slip or nonsense opens a topic; what was chosen by an arrow at once. `first` is where the topics begin. */
export function opensAt(at: number, { weak }: Found, words: string, first = 0): boolean {
  if (!weak || at !== first || guessOf.value === words) return true
  guessOf.value = words
  return false
}
