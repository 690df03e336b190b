import { useEffect, useRef } from 'preact/hooks'
import type { PersonFound } from '#core/practice/words/person-found.ts'
import { t } from '#ui/language.ts'

interface Props {
  /** Undefined where the note could not be looked through. */
  readonly found: readonly PersonFound[] | undefined
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
      {found ? (
        <ul>
          {found.map(({ kind, text }) => (
            <li key={text}>
              <strong dir="auto">{text}</strong> ({t(`person-${kind}`)})
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('patients-unchecked')}</p>
      )}
      <p id="patients-help">{help}</p>
      <div class="row">
        <button type="button" class="button main" ref={change} onClick={onChange}>
          {t('patients-change')}
        </button>
        <button type="button" class="button" onClick={onNone}>
          {t(found ? 'patients-none' : 'patients-none-unchecked')}
        </button>
      </div>
    </div>
  )
}
