import { render } from 'preact'
import { backTo } from '../parts/keys.ts'
import { ThisDesk } from './ThisDesk.tsx'

/** Opens the page about this desk over whatever is on screen; closed, the focus is where it was. */
export function openThisDesk(): void {
  const before = document.activeElement
  const place = document.createElement('div')
  document.body.append(place)
  const close = () => {
    render(null, place)
    place.remove()
    backTo(before)
  }
  render(<ThisDesk onClose={close} />, place)
}
