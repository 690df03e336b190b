import { showOverStep } from '../parts/over-step.tsx'
import { ReturnedPage } from './ReturnedPage.tsx'

/** Shows the page on which a caller who came back is counted, over whatever is on screen. */
export function openReturned(): void {
  if (document.querySelector('dialog[open]')) return
  showOverStep((close) => <ReturnedPage onClose={close} />)
}
