import { showOverStep } from '../parts/over-step.tsx'
import { ThisDesk } from './ThisDesk.tsx'

/** Opens the page about this desk over whatever is on screen. */
export function openThisDesk(): void {
  showOverStep((close) => <ThisDesk onClose={close} />)
}
