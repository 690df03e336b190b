import { backTo, isTyping } from './keys.ts'

/** Keeps the focus in the step on screen: a click on blank paper, or on what stands around the step, gives it back, unless text is typed there or a dialog is open. Gives back how to stop. */
export function keepFocusInStep(): () => void {
  let before: Element | null = null
  const press = () => {
    before = document.activeElement
  }
  const click = () => {
    const now = document.activeElement
    const was = before
    before = null
    if (now?.closest('main, dialog') || isTyping(now) || document.querySelector('dialog[open]')) return
    // The page stays where it was scrolled to.
    backTo(was, { preventScroll: true })
  }
  document.addEventListener('pointerdown', press, true)
  document.addEventListener('click', click)
  return () => {
    document.removeEventListener('pointerdown', press, true)
    document.removeEventListener('click', click)
  }
}
