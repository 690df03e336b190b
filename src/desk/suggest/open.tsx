import { showOverStep } from '../parts/over-step.tsx'
import { AnswersPage } from './AnswersPage.tsx'
import { SuggestPage } from './SuggestPage.tsx'

/** Shows the page on which something is suggested, over whatever is on screen. */
export function openSuggest(): void {
  if (document.querySelector('dialog[open]')) return
  showOverStep((close) => <SuggestPage onClose={close} />)
}

/** Shows what came of what was suggested. */
export function openAnswers(): void {
  if (document.querySelector('dialog[open]')) return
  showOverStep((close) => <AnswersPage onClose={close} />)
}
