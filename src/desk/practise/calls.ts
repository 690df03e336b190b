import { signal } from '@preact/signals'
import type { PractiseFile, Scenario } from '#core/practise/scenario.ts'
import { addWords, LANGUAGES } from '#ui/language.ts'
import { fetchWhole } from '#ui/whole.ts'
import { releaseIndex } from '../link/content-store.ts'

/** The written callers, once somebody practises. */
export const scenarios = signal<readonly Scenario[]>([])

/** Loads the callers of the content that this page runs on, and the words of these screens in every language, since the screens may change theirs meanwhile; from the cache when there is no network. */
export async function loadPractise(): Promise<void> {
  const index = releaseIndex.value
  if (!index || scenarios.value.length > 0) return
  const come = await fetchWhole<PractiseFile>(index.practise, index.integrity.practise)
  for (const code of LANGUAGES) addWords(come.words[code] ?? {}, code)
  scenarios.value = come.scenarios
}
