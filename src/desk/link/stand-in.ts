import { effect } from '@preact/signals'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { joinedPractice } from '#ui/desk-practice.ts'
import { t } from '#ui/language.ts'
import { later } from '../parts/clock.ts'
import { loading, practice, standIn } from './content-store.ts'

/** A desk leads calls this soon after it was opened, whatever the store and the network do. */
const WAIT_MS = 3000
/** So long what has not come may be on its way. */
const LOADING_MS = 10_000

/** Lets calls be led without the practice's document when that has not come in time; once it comes, it takes its place at the next call. `openMs` is for how long the page has been open. */
export function standInForPractice(openMs = 0): void {
  later(Math.max(0, LOADING_MS - openMs), () => (loading.value = false))
  const callOff = later(Math.max(0, WAIT_MS - openMs), () => {
    standIn.value = {
      ...emptyPractice(joinedPractice() ?? '', t('stand-in-name')),
      phone: t('stand-in-phone'),
    }
  })
  effect(() => {
    if (!practice.value) return
    callOff()
    standIn.value = undefined
  })
}
