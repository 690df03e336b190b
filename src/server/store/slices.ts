import { setImmediate as turnOfOthers } from 'node:timers/promises'

/** How long work may go on before others are answered, in milliseconds. */
const SLICE_MS = 8

/**
 * Parts long work into slices, so that nobody waits for all of it: called between two steps, it lets others be answered when a slice is over.
 * @example const others = slices(); for (const one of many) { work(one); await others() }
 */
export function slices(): () => Promise<void> | undefined {
  let since = performance.now()
  return () => {
    if (performance.now() - since < SLICE_MS) return undefined
    return turnOfOthers().then(() => {
      since = performance.now()
    })
  }
}
