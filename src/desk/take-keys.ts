import { call, emergency } from './call/desk-state.ts'
import { rememberDesk } from './call/take-back.ts'
import { hearKeys } from './parts/hear-keys.ts'
import { isTyping } from './parts/keys.ts'
import { openNewWords } from './search/new-words.tsx'

/** Takes the keys of the whole page. Words among them open the box for them, and what their first letters did is taken back; in a call `/` opens it empty. Gives back how to stop. */
export function takeKeys(): () => void {
  const stop = hearKeys({ remember: rememberDesk, words: openNewWords })
  document.addEventListener('keydown', onKey)
  return () => {
    stop()
    document.removeEventListener('keydown', onKey)
  }
}

function onKey(event: KeyboardEvent): void {
  const { key, target, repeat, ctrlKey, altKey, metaKey } = event
  if (repeat || ctrlKey || altKey || metaKey || isTyping(target)) return
  if (key !== '/' || !(call.value || emergency.value) || document.querySelector('dialog[open]')) return
  event.preventDefault()
  openNewWords('')
}
