import { showOverStep } from '../parts/over-step.tsx'
import { CalmPage } from './CalmPage.tsx'
import { CollapsePage } from './CollapsePage.tsx'
import { FrontCards } from './FrontCards.tsx'

/** Shows the cards to point at over whatever is on screen. */
export function openFrontCards(): void {
  showOverStep((close) => <FrontCards onClose={close} />)
}

/** Shows what to do when somebody collapses in the waiting room. */
export function openCollapse(): void {
  showOverStep((close) => <CollapsePage onClose={close} />)
}

/** Shows what to say to an angry caller. */
export function openCalm(): void {
  showOverStep((close) => <CalmPage onClose={close} />)
}
