import { render } from 'preact'
import { backTo } from '../parts/keys.ts'
import { PractiseList } from './PractiseList.tsx'

/** Opens the list of practise calls over whatever is on screen; closed, the focus is back in the step. */
export function openList(): void {
  const before = document.activeElement
  const place = document.createElement('div')
  document.body.append(place)
  const close = () => {
    render(null, place)
    place.remove()
    backTo(before)
  }
  render(<PractiseList onClose={close} />, place)
}
