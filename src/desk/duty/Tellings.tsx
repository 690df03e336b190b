import { addMinutes } from '#core/clock/wall-clock.ts'
import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { backToStep } from '../parts/keys.ts'
import { board, dutyBoard, isOverdue } from './board.ts'
import type { ShownTelling } from './duty-board.ts'

/** Every call to the duty clinician that nobody has marked as answered and every ring-back that is not done, the oldest first; with what to do while the server does not have it, nobody is on the board, or the list is full. */
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

function Telling({ telling }: { readonly telling: ShownTelling }) {
  const { id, at, minutes, sent, training } = telling
  const overdue = isOverdue(telling)
  const time = timeOfDay(minutes ? addMinutes(at, minutes) : at)
  const [waits, late] = minutes
    ? (['ring-back-by', 'ring-back-late'] as const)
    : (['told-at', 'told-not-answered'] as const)
  return (
    <span class="told">
      <span>
        <span aria-hidden="true">{overdue || !(sent || training) ? '▲' : '●'}</span>{' '}
        {t(overdue ? late : waits, { time })}
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
        {t(minutes ? 'mark-rung-back' : 'mark-answered')}
        <span class="unseen"> {time}</span>
      </KeyButton>
    </span>
  )
}
