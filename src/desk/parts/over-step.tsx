import { type ComponentChild, render } from 'preact'
import { useLayoutEffect } from 'preact/hooks'
import { backTo } from './keys.ts'
import { pageNow } from './page-keys.ts'

/** Shows a page of its own over whatever is on screen. It is given how to close itself; closed, the focus is where it was. */
export function showOverStep(page: (close: () => void) => ComponentChild): void {
  const before = document.activeElement
  const place = document.createElement('div')
  document.body.append(place)
  const close = () => {
    render(null, place)
    place.remove()
    // A browser that gave the focus back while the page still stood would type into the box that is gone with it.
    if (before instanceof HTMLElement) before.blur()
    backTo(before)
  }
  render(page(close), place)
}

/** What a button of such a page does: the page goes, and then it acts. */
export function closing(close: () => void, act: () => void): () => void {
  return () => {
    close()
    act()
  }
}

/** Closes such a page on Esc, which is then no step back in the call; or does something else on another key. */
export function onEsc(event: KeyboardEvent, close: () => void, key = 'Escape'): void {
  if (event.key !== key) return
  event.preventDefault()
  event.stopImmediatePropagation()
  close()
}

/** Hears keys for what stands open beside the step, wherever the focus is; a page over the step keeps its own. */
export function useKeysAnywhere(onKey: (event: KeyboardEvent) => void): void {
  // At once, so that no key is lost before what stands there is painted.
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!event.repeat && !event.defaultPrevented && !pageNow()) onKey(event)
    }
    document.addEventListener('keydown', hear, true)
    return () => document.removeEventListener('keydown', hear, true)
  })
}
