import { useEffect, useRef } from 'preact/hooks'
import type { PersonFound } from '#core/practice/words/person-found.ts'
import { t } from '#ui/language.ts'

interface Props {
  readonly found: readonly PersonFound[]
  /** Who reads what is saved, and who may be named in it. */
  readonly help: string
  /** None of them is a patient. */
  readonly onNone: () => void
  readonly onChange: () => void
}

/** Asks whether a patient could be known by what a note says; staff may be named, so both answers are open. */
export function PatientQuestion({ found, help, onNone, onChange }: Props) {
  const change = useRef<HTMLButtonElement>(null)
  useEffect(() => change.current?.focus(), [found])
  return (
    <div
      class="problems"
      role="alertdialog"
      aria-labelledby="patients-question"
      aria-describedby="patients-help"
    >
      <p id="patients-question">
        <strong>{t('suggest-ask')}</strong>
      </p>
      <ul>
        {found.map(({ kind, text }) => (
          <li key={text}>
            <strong dir="auto">{text}</strong> ({t(`person-${kind}`)})
          </li>
        ))}
      </ul>
      <p id="patients-help">{help}</p>
      <div class="row">
        <button type="button" class="button main" ref={change} onClick={onChange}>
          {t('patients-change')}
        </button>
        <button type="button" class="button" onClick={onNone}>
          {t('patients-none')}
        </button>
      </div>
    </div>
  )
}
