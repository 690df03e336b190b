import { t } from '#ui/language.ts'
import { WithEnglish } from '#ui/WithEnglish.tsx'
import { chooseOverStep } from '../parts/lists/choose-over-step.tsx'
import type { Call } from './call.ts'
import { changeable } from './changeable.ts'
import { update } from './desk-state.ts'

/** The key that changes an answer, on every step of a call in which something was answered: the answers stand on a page, each on a digit, and the one that is pressed is asked again. */
export function ChangeKey({ call }: { readonly call: Call }) {
  const items = call.ended ? [] : changeable(call)
  if (items.length === 0) return null
  const choose = () =>
    chooseOverStep({
      id: 'change-answer',
      heading: t('change-which'),
      headingClass: 'task',
      items,
      wordsOf: ({ label, english = [] }) => <WithEnglish words={label} english={english} />,
      onChoose: ({ change }) => update(change),
    })
  return (
    <button type="button" class="tag" aria-keyshortcuts="E" onClick={choose}>
      <kbd aria-hidden="true">E</kbd> {t('change-answer')}
    </button>
  )
}
