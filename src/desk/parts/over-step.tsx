import { type ComponentChild, render } from 'preact'
import { backTo } from './keys.ts'

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

/** Closes such a page on Esc, which is then no step back in the call. */
export function onEsc(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape') return
  event.preventDefault()
  event.stopPropagation()
  close()
}
