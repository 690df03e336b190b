import { t } from '#ui/language.ts'
import { KeyButton } from '../../parts/KeyButton.tsx'
import { OverPage } from '../../parts/OverPage.tsx'
import { showOverStep } from '../../parts/over-step.tsx'
import { typedFromHere } from '../../parts/step-keys.ts'

interface Props {
  /** The topic of the call that is open. */
  readonly title: string
  readonly onSame: () => void
  readonly onNext: () => void
}

/** Words were typed over a call in which something was answered, and nobody said whose they are: asks before a topic opens. */
export function askSameCaller({ title, onSame, onNext }: Props): void {
  const then = (close: () => void, act: () => void) => () => {
    close()
    act()
  }
  showOverStep((done) => (
    <OverPage
      id="same-caller"
      heading={t('same-caller', { title })}
      headingClass="task"
      back={t('back')}
      onClose={done}
      actions={(close) => (
        <>
          <KeyButton letter="Y" kind="main" onClick={then(close, onSame)}>
            {t('same-caller-yes')}
          </KeyButton>
          <KeyButton letter="N" onClick={then(close, onNext)}>
            {t('same-caller-no')}
          </KeyButton>
        </>
      )}
    />
  ))
  typedFromHere()
}
