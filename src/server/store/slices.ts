import { setImmediate as turnOfOthers } from 'node:timers/promises'

/** How long work may go on before others are answered, in milliseconds. */
const SLICE_MS = 8

/** When the work of this turn began; undefined before anything of it was asked. */
let began: number | undefined

/**
 * Parts long work into slices, so that nobody waits for all of it: called between two steps, it lets others be answered when a slice is over.
 * All work of one turn shares one slice, however many parts it has.
 * @example const others = slices(); for (const one of many) { work(one); await others() }
 */
export function slices(): () => Promise<void> | undefined {
  sinceWhen()
  return () => (performance.now() - sinceWhen() < SLICE_MS ? undefined : turnOfOthers())
}

function sinceWhen(): number {
  if (began === undefined) {
    began = performance.now()
    setImmediate(() => {
      began = undefined
    })
  }
  return began
}
