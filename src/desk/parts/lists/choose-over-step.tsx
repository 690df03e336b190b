import type { ComponentChildren } from 'preact'
import { t } from '#ui/language.ts'
import { KeyButton } from '../KeyButton.tsx'
import { OverPage } from '../OverPage.tsx'
import { closing, showOverStep } from '../over-step.tsx'
import { typedFromHere } from '../step-keys.ts'
import { NineAtATime } from './NineAtATime.tsx'

interface Choice<T> {
  readonly id: string
  readonly heading: string
  readonly headingClass: 'say' | 'task'
  readonly items: readonly T[]
  readonly wordsOf: (item: T) => ComponentChildren
  readonly onChoose: (item: T) => void
}

/** Shows things over the step to choose one of, each on a digit: letters there would be those of the answer below. Esc goes back with nothing done. */
export function chooseOverStep<T>({ id, heading, headingClass, items, wordsOf, onChoose }: Choice<T>): void {
  showOverStep((done) => (
    <OverPage id={id} heading={heading} headingClass={headingClass} back={t('back')} onClose={done}>
      {(close) => (
        <NineAtATime
          items={items}
          each={(item, digit) => (
            <KeyButton key={digit} letter={digit} onClick={closing(close, () => onChoose(item))}>
              {wordsOf(item)}
            </KeyButton>
          )}
        />
      )}
    </OverPage>
  ))
  typedFromHere(true)
}
