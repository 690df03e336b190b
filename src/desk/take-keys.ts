import { goToCutOff } from './aside/CutOffLine.tsx'
import { dangerWaits } from './call/call.ts'
import { cleared, cutOff, dropOver, lapsed } from './call/cleared.ts'
import { call, emergency, park, query } from './call/desk-state.ts'
import { undoClear } from './call/later-steps.ts'
import { rememberDesk } from './call/take-back.ts'
import { hearKeys } from './parts/hear-keys.ts'
import { COPY, CUT_OFF, MORE } from './parts/KeyButton.tsx'
import { isTyping } from './parts/keys.ts'
import { openKeyList } from './parts/lists/key-list.tsx'
import { openMoreButtons } from './parts/lists/more-buttons.tsx'
import { keyed, leavePages, noKey } from './parts/page-keys.ts'
import { nextUnasked } from './plan/another-problem.ts'
import { openReturned } from './returned/open.tsx'
import { openAlsoSaid } from './search/amid/AlsoSaid.tsx'
import { giveToNext, openNewWords } from './search/amid/new-words.tsx'
import { areMeant } from './search/amid/words-meant.ts'
import { openSuggest } from './suggest/open.tsx'

/** Takes the keys of the whole page. Words among them open the box for them, and what their first letters did is taken back; in a call `/` opens it empty; F1 and `?` list the keys, `?` in an empty search box too, F6 leads to what was cut off, F7 lists the buttons that have no key of their own, Ctrl+Z undoes, and Ctrl+C copies the note where nothing is selected. Gives back how to stop. */
export function takeKeys(): () => void {
  const stop = hearKeys({ remember: rememberDesk, meant: areMeant, words: toBox })
  document.addEventListener('keydown', leaveFirst, true)
  document.addEventListener('keydown', onKey)
  return () => {
    stop()
    document.removeEventListener('keydown', leaveFirst, true)
    document.removeEventListener('keydown', onKey)
  }
}

/** Words go where the caller's words belong: into the box for new words over an open step, after a call into the search, where it is asked later whose they are. In the list of the calls set aside they are the next caller's, and the call in hand is set aside as well. */
function toBox(words: string): void {
  const again = isParkedList()
  leavePages()
  if (again) park()
  // None of its letters was meant as a key.
  noKey.value = undefined
  if (call.value?.ended) nextUnasked(call.value)
  if (inCall()) openNewWords(words)
  else {
    query.value = words
    dropOver()
    document.getElementById('query')?.focus()
  }
}

/** The next caller, and another call, come to a desk with no page of the last one over it; words for the next caller are kept. */
function leaveFirst(event: KeyboardEvent): void {
  const { key, repeat } = event
  if (repeat || (key !== 'F2' && key !== 'F9')) return
  if (key === 'F2') giveToNext()
  // In the list of the calls set aside F9 sets this one aside as well.
  const again = key === 'F9' && isParkedList()
  leavePages()
  if (!again) return
  event.preventDefault()
  event.stopImmediatePropagation()
  park()
}

/** Whether the list of the calls set aside is there, or was left by the key that is heard now. */
function isParkedList(): boolean {
  return document.getElementById('parked-title') !== null
}

function onKey(event: KeyboardEvent): void {
  if (isForSearch(event)) document.getElementById('query')?.focus()
  const act = event.repeat ? undefined : actionFor(event)
  if (!act) return
  event.preventDefault()
  act()
}

/** Whether a letter or digit was typed where nothing takes it, while there is no call: it is the next caller's word. */
function isForSearch({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  if (inCall() || ctrlKey || altKey || metaKey || !/^[\p{L}\d]$/u.test(key)) return false
  return !(target as Element).closest('main, dialog, [popover]') && !isTyping(target)
}

function actionFor({ key, target, ctrlKey, metaKey }: KeyboardEvent): (() => void) | undefined {
  const control = ctrlKey || metaKey
  // On a page where no text is typed Ctrl+Z takes back that it was opened.
  if (document.querySelector('dialog[open]'))
    return key === 'z' && control && !isTyping(target) ? leavePages : undefined
  if (key === 'F1') return openKeyList
  if (key === 'F3') return openSuggest
  if (key === 'F4') return openReturned
  if (key === MORE) return openMoreButtons
  if (key === CUT_OFF && dangerWaits(call.value)) return openAlsoSaid
  if (key === CUT_OFF) return cutOff.value.length + lapsed.value.length > 0 ? goToCutOff : undefined
  if (key === 'c' && control) return copyNote(target)
  if (key === 'z' && control)
    return cleared.value.length > 0 && !hasText(target) && !nextTyped() ? undoClear : undefined
  if (control || hasText(target)) return undefined
  if (key === '?') return openKeyList
  if (isTyping(target)) return undefined
  return key === '/' && inCall() ? () => openNewWords('') : undefined
}

/** The note of the answer, where nothing is selected and no text is typed: there the key copies what it always does. */
function copyNote(target: EventTarget | null): (() => void) | undefined {
  const button = keyed(document, COPY.replace('Ctrl', 'Control'))
  return button && !isTyping(target) && getSelection()?.isCollapsed ? () => button.click() : undefined
}

function inCall(): boolean {
  return call.value !== undefined || emergency.value !== undefined
}

/** Whether the next caller's words are in the search box: what was before them comes back by its button only. */
function nextTyped(): boolean {
  return !inCall() && query.value !== ''
}

/** Whether Ctrl+Z or `?` there belongs to the text: anywhere that text is typed but an empty search box. */
function hasText(target: EventTarget | null): boolean {
  const emptySearch = target instanceof HTMLInputElement && target.id === 'query' && target.value === ''
  return isTyping(target) && !emptySearch
}
