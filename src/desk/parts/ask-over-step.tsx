import type { ComponentChildren } from 'preact'
import { t } from '#ui/language.ts'
import { KeyButton } from './KeyButton.tsx'
import { OverPage } from './OverPage.tsx'
import { closing, showOverStep } from './over-step.tsx'
import { typedFromHere } from './step-keys.ts'

interface Asked {
  readonly id: string
  readonly heading: ComponentChildren
  readonly headingClass: 'say' | 'task'
  /** The words of each answer, and what it does. */
  readonly yes: readonly [words: string, act: () => void]
  readonly no: readonly [words: string, act: () => void]
}

/** Asks one question over the step, with Y and N; Esc goes back with nothing done. Keys typed before it came do not answer it. */
export function askOverStep({ id, heading, headingClass, yes, no }: Asked): void {
  showOverStep((done) => (
    <OverPage
      id={id}
      heading={heading}
      headingClass={headingClass}
      back={t('back')}
      onClose={done}
      actions={(close) => (
        <>
          <KeyButton letter="Y" kind="main" onClick={closing(close, yes[1])}>
            {yes[0]}
          </KeyButton>
          <KeyButton letter="N" onClick={closing(close, no[1])}>
            {no[0]}
          </KeyButton>
        </>
      )}
    />
  ))
  typedFromHere()
}
