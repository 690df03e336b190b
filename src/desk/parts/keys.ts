import { useEffect, useRef } from 'preact/hooks'
import { steadyMs } from './clock.ts'

/** Keys pressed this soon after a screen change belong to the screen before (engine rule 28). */
const SETTLE_MS = 150

/** Whether a key may act now: not while it is held down, not together with a modifier, not in the first moment of a screen. */
export function mayAct(event: KeyboardEvent, shownAt: number): boolean {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return false
  return steadyMs() - shownAt >= SETTLE_MS
}

/** Gives a screen's heading the focus when the screen appears, unless something else on it takes it, and says when that was; the heading itself says from when its keys act. */
export function useScreenFocus<T extends HTMLElement>(
  screen: string,
  focus = true,
): { ref: { current: T | null }; shownAt: { current: number } } {
  const ref = useRef<T>(null)
  const shownAt = useRef(0)
  useEffect(() => {
    shownAt.current = steadyMs()
    if (!ref.current) return
    ref.current.dataset.keysFrom = String(shownAt.current + SETTLE_MS)
    if (focus) ref.current.focus({ preventScroll: false })
  }, [screen, focus])
  return { ref, shownAt }
}

/** Gives the focus back to the step on screen, when what had it goes away, so that its keys act again. */
export function backToStep(how?: FocusOptions): void {
  document.querySelector<HTMLElement>('.closing, #question, #query')?.focus(how)
}

/** Gives the focus back to where it was in the step on screen, or to the step itself where it was elsewhere or that is gone. */
export function backTo(before: Element | null, how?: FocusOptions): void {
  if (before instanceof HTMLElement && before.isConnected && before.closest('main')) before.focus(how)
  if (!document.activeElement?.closest('main')) backToStep(how)
}

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

/** Handles the letters and digits of an answer group: they act only while the focus is inside it, and never while text is typed. */
export function onGroupKey(
  event: KeyboardEvent,
  shownAt: number,
  actions: Readonly<Record<string, (() => void) | undefined>>,
): void {
  if (isTyping(event.target) && event.key !== 'Enter') return
  const action = actions[event.key.length === 1 ? event.key.toLowerCase() : event.key]
  if (!action) return
  event.preventDefault()
  event.stopPropagation()
  if (mayAct(event, shownAt)) action()
}

/** Whether the focus is where text is typed. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement
    ? !['checkbox', 'radio', 'button'].includes(target.type)
    : target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
