import { loadPractiseWords } from '#ui/practise-words.ts'
import { standBeside } from '../parts/besides.ts'
import { CallerPanel } from './CallerPanel.tsx'
import { loadScenarios } from './calls.ts'
import { openList } from './open-list.tsx'
import { followDesk } from './playing.ts'
import { Tour } from './Tour.tsx'
import { watchVoices } from './voices.ts'

let following = false

/** Opens the list of practise calls; from now on the caller of one stands above the step. */
export async function openPractise(): Promise<void> {
  await Promise.all([loadPractiseWords(), loadScenarios()])
  if (!following) {
    followDesk()
    watchVoices()
  }
  following = true
  standBeside('practise', CallerPanel)
  openList()
}

/** Opens the tour of the first minute. */
export async function openTour(): Promise<void> {
  await loadPractiseWords()
  standBeside('tour', Tour)
}
