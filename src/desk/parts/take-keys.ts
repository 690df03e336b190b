import { watchRows } from './seen-rows.ts'
import { onKey } from './step-keys.ts'

/** Takes the keys of the whole page as soon as they are pressed, and looks which rows have been on screen. Gives back how to stop. */
export function takeKeys(): () => void {
  const stopWatching = watchRows()
  addEventListener('keydown', onKey, true)
  return () => {
    stopWatching()
    removeEventListener('keydown', onKey, true)
  }
}
