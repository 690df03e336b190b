import { idle } from '../call/desk-state.ts'
import { unsaved } from '../link/unsaved.ts'

/** Whether the page may be loaded again with nothing lost: no call in hand, nothing typed, no dialog or form open, no count on its way. */
export function mayLoadAgain(): boolean {
  // The signal is read on each run, so that an effect runs again when it changes.
  return (
    idle.value && !unsaved() && !document.querySelector('dialog[open]') && ![...document.forms].some(isInUse)
  )
}

/** A form is open to be filled in; one that always stands there, as the one for the code to join does, only once someone is at it. */
function isInUse(form: HTMLFormElement): boolean {
  if (!('standing' in form.dataset) || form.contains(document.activeElement)) return true
  return [...form.elements].some((field) => field instanceof HTMLInputElement && field.value !== '')
}
