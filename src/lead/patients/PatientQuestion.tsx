import { useEffect, useRef } from 'preact/hooks'
import type { PersonFound } from '#core/practice/words/person-found.ts'
import { t } from '#ui/language.ts'

interface Props {
  /** Undefined where the note could not be looked through. */
  readonly found: readonly PersonFound[] | undefined
  /** What is never kept; while there is any, the text must be changed. */
  readonly leaveOut?: readonly PersonFound[]
  /** Who reads what is saved, and who may be named in it. */
  readonly help: string
  /** None of them is a patient. */
  readonly onNone: () => void
  readonly onChange: () => void
}

const NOTHING: readonly PersonFound[] = []

/** Asks whether a patient could be known by what a note says; staff may be named, so both answers are open. */
export function PatientQuestion({ found, leaveOut = NOTHING, help, onNone, onChange }: Props) {
  const change = useRef<HTMLButtonElement>(null)
  useEffect(() => change.current?.focus(), [found, leaveOut])
  return (
    <div
      class="problems"
      role="alertdialog"
      aria-labelledby="patients-question"
      aria-describedby="patients-help"
    >
      <div class="stack">
        {leaveOut.length > 0 ? (
          <Pieces id="patients-question" title={t('patients-leave-out')} pieces={leaveOut} />
        ) : null}
        {found === undefined || found.length > 0 ? (
          <Pieces
            id={leaveOut.length > 0 ? 'patients-asked' : 'patients-question'}
            title={t('suggest-ask')}
            pieces={found ?? []}
          />
        ) : null}
      </div>
      {found ? null : <p>{t('patients-unchecked')}</p>}
      <p id="patients-help">{help}</p>
      <div class="row">
        <button type="button" class="button main" ref={change} onClick={onChange}>
          {t('patients-change')}
        </button>
        {leaveOut.length > 0 ? null : (
          <button type="button" class="button" onClick={onNone}>
            {t(found ? 'patients-none' : 'patients-none-unchecked')}
          </button>
        )}
      </div>
    </div>
  )
}

function Pieces({
  id,
  title,
  pieces,
}: {
  readonly id: string
  readonly title: string
  readonly pieces: readonly PersonFound[]
}) {
  return (
    <>
      <p id={id}>
        <strong>{title}</strong>
      </p>
      {pieces.length > 0 ? (
        <ul>
          {pieces.map(({ kind, text }) => (
            <li key={text}>
              <strong dir="auto">{text}</strong> ({t(`person-${kind}`)})
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
