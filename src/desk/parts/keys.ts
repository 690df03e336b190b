/** Acts once after what is on the page now was painted; gives back how to call it off. */
export function onceDrawn(act: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(act)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
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

/** Whether the focus is where text is typed. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement
    ? !['checkbox', 'radio', 'button'].includes(target.type)
    : target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** What is typed next goes on from what stands in a box, and takes the place of none of it. */
export function goOnIn(box: HTMLInputElement | null): void {
  box?.setSelectionRange(box.value.length, box.value.length)
}

/** Types a key into a box, as a person does: in place of what is selected there. */
export function typeInto(box: HTMLInputElement, key: string): void {
  const { selectionStart: from, selectionEnd: to, value } = box
  const isSelected = from !== null && to !== null && to > from
  const [before, after] = isSelected ? [value.slice(0, from), value.slice(to)] : [value, '']
  const kept = key === 'Backspace' && !isSelected ? before.slice(0, -1) : before
  box.value = kept + (key === 'Backspace' ? '' : key) + after
  box.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
