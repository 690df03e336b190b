import { computed, signal } from '@preact/signals'

/** How long the week waits for all that it shows; then it shows what there is. */
const LONGEST_MS = 3000

/** Everything but the board and the counts has been asked for once. */
export const restThere = signal(false)
/** The board and the counts of calls have been asked for once. */
export const countsThere = signal(false)
const waitedLong = signal(false)

/** Whether the cards of the week stand together: those that come one by one would push each other down. */
export const weekThere = computed(() => (restThere.value && countsThere.value) || waitedLong.value)

/** Lets the week wait no longer than it may; gives back how to call that off. */
export function waitForWeek(): () => void {
  const timer = setTimeout(() => {
    waitedLong.value = true
  }, LONGEST_MS)
  return () => clearTimeout(timer)
}
