import { signal } from '@preact/signals'
import type { Scenario } from '#core/practise/scenario.ts'
import { fetchWhole } from '#ui/whole.ts'
import { releaseIndex } from '../link/content-store.ts'

/** The written callers, once somebody practises. */
export const scenarios = signal<readonly Scenario[]>([])

/** Loads the callers of the content that this page runs on; from the cache when there is no network. */
export async function loadScenarios(): Promise<void> {
  const index = releaseIndex.value
  if (index && scenarios.value.length === 0)
    scenarios.value = await fetchWhole<readonly Scenario[]>(index.practise, index.integrity.practise)
}
