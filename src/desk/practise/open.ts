import { standBeside } from '../parts/besides.ts'
import { CallerPanel } from './CallerPanel.tsx'
import { loadPractise } from './calls.ts'
import { openList } from './open-list.tsx'
import { followDesk } from './playing.ts'
import { Tour } from './Tour.tsx'
import { watchVoices } from './voices.ts'

let following = false

/** Opens the list of practise calls; from now on the caller of one stands above the step. */
export async function openPractise(): Promise<void> {
  await loadPractise()
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
  await loadPractise()
  standBeside('tour', Tour)
}
