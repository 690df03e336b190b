import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { backToStep } from '../parts/keys.ts'
import { board, dutyBoard, isOverdue } from './board.ts'
import type { ShownTelling } from './duty-board.ts'

/** Every call to the duty clinician that nobody has marked as answered, the oldest first; with what to do while the server does not have it, nobody is on the board, or the list is full. */
export function Tellings() {
  const tellings = dutyBoard.tellings.value
  if (tellings.length === 0) return null
  const { clinician, whenFull } = board.value
  return (
    <div class="row tellings" role="status">
      {tellings.map((telling) => (
        <Telling key={telling.id} telling={telling} />
      ))}
      {clinician ? null : <strong>{t('told-nobody')}</strong>}
      {whenFull ? <span>{t('when-full', { what: whenFull })}</span> : null}
    </div>
  )
}

function Telling({ telling: { id, at, sent, training } }: { readonly telling: ShownTelling }) {
  const overdue = isOverdue(at)
  const time = timeOfDay(at)
  return (
    <span class="told">
      <span>
        <span aria-hidden="true">{overdue || !(sent || training) ? '▲' : '●'}</span>{' '}
        {t(overdue ? 'told-not-answered' : 'told-at', { time })}
        {training ? ` ${t('told-training')}` : null}
        {sent || training ? null : <span class="unsent"> {t('told-not-sent')}</span>}
      </span>
      <KeyButton
        kind="quiet"
        onClick={() => {
          void dutyBoard.markAnswered(id)
          backToStep()
        }}
      >
        {t('mark-answered')}
        <span class="unseen"> {time}</span>
      </KeyButton>
    </span>
  )
}
