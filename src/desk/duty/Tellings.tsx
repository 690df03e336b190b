import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChild } from 'preact'
import { addMinutes } from '#core/clock/wall-clock.ts'
import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'
import { backToStep } from '../parts/keys.ts'
import { onEsc, useKeysAnywhere } from '../parts/over-step.tsx'
import { board, dutyBoard, isOverdue, nobodyWords } from './board.ts'
import type { ShownTelling } from './duty-board.ts'
import { toldFor } from './tell-duty.ts'

/** How long it stands there which of them was answered. */
const SEEN_MS = 8000

/** How many tellings stand there: the step above them keeps its room. */
const roomFor = () => (matchMedia('(max-width: 720px)').matches ? 1 : 2)

/** Every call to the duty clinician that nobody has marked as answered and every ring-back that is not done: what nobody but this desk knows of first, then what is overdue; with what to do while the server does not have it, nobody is on the board, or the list is full. Those that have no room are counted, and one button shows them all. */
export function Tellings() {
  const all = useSignal(false)
  const close = () => {
    all.value = false
    backToStep()
  }
  useKeysAnywhere((event) => {
    if (all.value && dutyBoard.tellings.value.length > roomFor()) onEsc(event, close)
  })
  const answered = useSignal<ComponentChild>(null)
  const tellings = [...dutyBoard.tellings.value].sort((a, b) => placeOf(a) - placeOf(b))
  if (tellings.length === 0 && !answered.value) return null
  const { clinician, whenFull } = board.value
  const shown = roomFor()
  const more = tellings.slice(shown)
  const unsent = more.filter(isUnsent).length
  return (
    <div class={`tellings ${tellings.some(isOverdue) ? 'overdue' : ''}`} role="status">
      {clinician ? null : <strong>{nobodyWords()}</strong>}
      {whenFull ? <span>{t('when-full', { what: whenFull })}</span> : null}
      {clinician && tellings.some((one) => isOverdue(one) && !one.minutes) ? (
        <strong>{t('told-late')}</strong>
      ) : null}
      {tellings.slice(0, shown).map((telling) => (
        <Telling key={telling.id} telling={telling} answered={answered} />
      ))}
      {answered.value}
      {more.length > 0 ? (
        <KeyButton letter={MORE} kind="quiet" pressed={all.value} onClick={() => (all.value = !all.value)}>
          {unsent > 0
            ? t('told-more-unsent', { n: more.length, unsent })
            : t('told-more', { n: more.length })}
        </KeyButton>
      ) : null}
      {more.length > 0 && all.value ? (
        <section class="drawer card stack" aria-label={t('told-all')}>
          <strong>{t('told-all')}</strong>
          {more.map((telling) => (
            <Telling key={telling.id} telling={telling} answered={answered} />
          ))}
          <KeyButton letter={MORE} kind="quiet" onClick={close}>
            {t('this-desk-close')}
          </KeyButton>
        </section>
      ) : null}
    </div>
  )
}

function isUnsent({ sent, training }: ShownTelling): boolean {
  return !(sent || training)
}

/** The smaller, the further up. */
function placeOf(telling: ShownTelling): number {
  if (isUnsent(telling)) return 0
  return isOverdue(telling) ? 1 : 2
}

function Telling({
  telling,
  answered,
}: {
  readonly telling: ShownTelling
  readonly answered: Signal<ComponentChild>
}) {
  const { id, at, minutes, training } = telling
  const overdue = isOverdue(telling)
  const place = toldFor.has(id) ? (toldFor.get(id) ?? t('this-worries-me')) : undefined
  const time = timeOfDay(minutes ? addMinutes(at, minutes) : at)
  const [waits, late, done] = minutes
    ? (['ring-back-by', 'ring-back-late', 'mark-rung-back'] as const)
    : (['told-at', 'told-not-answered', 'mark-answered'] as const)
  return (
    <span class="told">
      <span>
        <span aria-hidden="true">{overdue || isUnsent(telling) ? '▲' : '●'}</span>{' '}
        {t(overdue ? late : waits, { time })}{' '}
        {place ? (
          <span class="told-for" title={place} lang={toldFor.get(id) ? 'en' : undefined}>
            · {place}
          </span>
        ) : null}{' '}
        {training ? t('told-training') : null}
        {isUnsent(telling) ? <span class="unsent">{t('told-not-sent')}</span> : null}
      </span>
      <KeyButton
        letter={MORE}
        kind="quiet"
        onClick={() => {
          void dutyBoard.markAnswered(id)
          const line = <span>{withEnglish(`✓ ${t(done)}: ${time} ${place ?? ''}`, place)}</span>
          answered.value = line
          setTimeout(() => {
            if (answered.value === line) answered.value = null
          }, SEEN_MS)
          backToStep()
        }}
      >
        {t(done)}
        <span class="unseen"> {time}</span>
      </KeyButton>
    </span>
  )
}
