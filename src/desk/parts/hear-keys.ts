import { keepFocusInStep } from './keep-focus.ts'
import { showNumbers } from './lists/more-numbers.ts'
import { watchRows } from './seen-rows.ts'
import { onKey, type WordsAtDesk, wordsGoTo } from './step-keys.ts'

/** Takes the keys of the whole page as soon as they are pressed, keeps the focus in the step, and looks which rows have been on screen. Gives back how to stop. */
export function hearKeys(words: WordsAtDesk): () => void {
  wordsGoTo(words)
  const stopWatching = watchRows()
  const letGo = keepFocusInStep()
  const stopNumbers = showNumbers()
  addEventListener('keydown', onKey, true)
  return () => {
    stopWatching()
    letGo()
    stopNumbers()
    removeEventListener('keydown', onKey, true)
  }
}
