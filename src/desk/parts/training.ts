import { effect, signal } from '@preact/signals'
import { keepInTab, readInTab } from '#ui/kept-in-tab.ts'

const KEPT = 'training'

/** Training: everything works, nothing is counted. It stays on in its tab when the page is loaded again. */
export const training = signal(readInTab(KEPT) !== undefined)

effect(() => {
  keepInTab(KEPT, training.value ? 'on' : undefined)
  document.documentElement.dataset.training = training.value ? 'on' : 'off'
})
