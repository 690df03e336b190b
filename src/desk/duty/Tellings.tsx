import { type Signal, useSignal } from '@preact/signals'
import type { ComponentChild } from 'preact'
import { addMinutes } from '#core/clock/wall-clock.ts'
import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'
import { backToStep } from '../parts/keys.ts'
import { ownNumbers } from '../parts/lists/more-numbers.ts'
import { onEsc, useKeysAnywhere } from '../parts/over-step.tsx'
import { board, dutyBoard, isOverdue, nobodyWords } from './board.ts'
import type { ShownTelling } from './duty-board.ts'
import { placeWords } from './duty-now.ts'
import { toldFor } from './tell-duty.ts'
import { toldTo } from './told-to.ts'

/** How long it stands there which of them was answered. */
const SEEN_MS = 8000

/** How many tellings stand there in one line, beside what is to be done about them or not: the step above them keeps its room. */
const roomFor = (message: boolean) =>
  innerWidth < 721 || (message && innerWidth < 1200 && innerHeight < 900) ? 1 : 2

/** Every call to the duty clinician that nobody has marked as answered and every ring-back that is not done: what nobody but this desk knows of first, then the newest, then what is overdue; with what to do while the server does not have it, nobody is on the board, or the list is full. Those that have no room are counted, and one button shows them all. */
export function Tellings() {
  const all = useSignal(false)
  const close = () => {
    all.value = false
    backToStep()
  }
  useKeysAnywhere((event) => {
    if (all.value && more.length > 0) onEsc(event, close)
  })
  const answered = useSignal<ComponentChild>(null)
  const tellings = newestFirst(dutyBoard.tellings.value)
  const { clinician, whenFull } = board.value
  const told = toldTo(tellings, Boolean(clinician))
  ownNumbers(tellings.map(({ id }) => id))
  const late = clinician && tellings.some((one) => isOverdue(one) && !one.minutes)
  const says = Boolean(late || whenFull || !clinician)
  const shown = roomFor(says)
  const more = tellings.slice(shown)
  const unsent = more.filter(isUnsent).length
  if (tellings.length === 0 && !answered.value) return null
  const rows = (some: readonly ShownTelling[]) =>
    some.map((telling) => (
      <Telling
        key={telling.id}
        telling={telling}
        told={told[telling.id] ?? Boolean(clinician)}
        answered={answered}
      />
    ))
  return (
    <div class={`tellings ${says ? 'says' : ''} ${tellings.some(isOverdue) ? 'overdue' : ''}`} role="status">
      {clinician ? null : <strong>{nobodyWords()}</strong>}
      {whenFull ? <span>{t('when-full', { what: whenFull })}</span> : null}
      {late ? (
        <strong>
          {t('told-late', {
            place: placeWords({ ...board.value, deputy: '', visitCutOff: '', whenFull: '' }),
          })}
        </strong>
      ) : null}
      {rows(tellings.slice(0, shown))}
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
          {rows(more)}
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

/** What was told last stands first, but behind what nobody else knows of; what is overdue comes after it. */
function newestFirst(tellings: readonly ShownTelling[]): ShownTelling[] {
  const newest = tellings.at(-1)
  const placeOf = (one: ShownTelling) => (isUnsent(one) ? 0 : one === newest ? 1 : isOverdue(one) ? 2 : 3)
  return tellings.toReversed().sort((a, b) => placeOf(a) - placeOf(b))
}

function Telling({
  telling,
  told,
  answered,
}: {
  readonly telling: ShownTelling
  /** Whether somebody was on the board then. */
  readonly told: boolean | undefined
  readonly answered: Signal<ComponentChild>
}) {
  const { id, at, minutes, training } = telling
  const overdue = isOverdue(telling)
  const time = timeOfDay(minutes ? addMinutes(at, minutes) : at)
  // Two that would say the same are told apart by their order.
  const alike = dutyBoard.tellings.value.filter(
    (one) => one.at === at && toldFor.get(one.id) === toldFor.get(id),
  )
  const name = toldFor.has(id) ? (toldFor.get(id) ?? t('this-worries-me')) : t('told-unnamed')
  const place = alike.length > 1 ? `${name} (${alike.indexOf(telling) + 1})` : name
  const [waits, late, done] = minutes
    ? (['ring-back-by', 'ring-back-late', 'mark-rung-back'] as const)
    : // With nobody on the board it may be that nobody was told.
      told
      ? (['told-at', 'told-not-answered', 'mark-answered'] as const)
      : (['noted-at', 'noted-at', 'mark-answered'] as const)
  return (
    <span class="told">
      <span>
        <span aria-hidden="true">{overdue || isUnsent(telling) ? '▲' : '●'}</span>{' '}
        {t(overdue ? late : waits, { time })}{' '}
        <span class="told-for" title={place} lang={toldFor.get(id) ? 'en' : undefined}>
          · {place}
        </span>{' '}
        {training ? t('told-training') : null}
        {isUnsent(telling) ? <span class="unsent">{t('told-not-sent')}</span> : null}
      </span>
      <KeyButton
        letter={MORE}
        kind="quiet"
        own={id}
        onClick={() => {
          void dutyBoard.markAnswered(id)
          const line = (
            <span class="answered">{withEnglish(`✓ ${t(done)}: ${time} · ${place}`, toldFor.get(id))}</span>
          )
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
