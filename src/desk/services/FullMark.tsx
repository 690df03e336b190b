import { useRef, useState } from 'preact/hooks'
import { endOf, fullTimes } from '#core/practice/full-times.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { announcement } from '../call/desk-state.ts'
import { release } from '../link/content-store.ts'
import { now } from '../parts/clock.ts'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'
import { mayTakeBack } from '../parts/taken-back.ts'
import { untilWords } from './age-words.ts'
import { fullNow, markFull, unsentMark } from './live.ts'
import { spareKey } from './spare-keys.ts'

interface Props {
  readonly service: Service
  /** Marked a moment ago: another time may be chosen at once. */
  readonly choose?: boolean | undefined
  /** It stands beside the services on offer, and is named. */
  readonly aside?: boolean | undefined
  /** Hears until when it was said to be full; null for room again. */
  readonly onMark?: ((until: string | null, before: string | null) => void) | undefined
  /** Whether a first mark would be a second press of the key that brought this service. */
  readonly blocked?: (() => boolean) | undefined
}

/** Whether it takes whoever is sent: nobody may be told that the ambulance or the hospital is full. */
function neverFull({ serves }: Service): boolean {
  const places = serves.flatMap((id) => release.value?.destinations[id] ?? [])
  return places.some(({ always, high }) => always && high >= 5)
}

/** One tap marks a service full until the end of today; then, at once, another time may be chosen, or the mark taken back. */
export function FullMark({ service, choose = false, aside = false, onMark, blocked }: Props) {
  const [choosing, setChoosing] = useState(choose)
  const box = useRef<HTMLDivElement>(null)
  // Of several services side by side the one on offer has the keys.
  const letter = aside ? MORE : 'F'
  const at = now.value
  const until = fullNow(service)
  const mark = (time: string | null) => {
    if (!aside && !until && blocked?.()) return
    setChoosing(time !== null)
    void markFull(service.id, time)
    const before = until ?? null
    mayTakeBack(() => void markFull(service.id, before))
    announcement.value = t(time ? 'full-marked' : 'full-undo')
    onMark?.(time, before)
    // The button that was pressed goes away; the focus stays here, so that the keys of the answer go on working.
    box.current?.focus()
  }
  if (!until && neverFull(service)) return null
  return (
    <div class="full-mark" tabIndex={-1} ref={box}>
      <div class="row">
        {aside ? <strong dir="auto">{service.name}</strong> : null}
        {aside && until ? <span>{t('full-until', { when: untilWords(until, at) })}</span> : null}
        {until ? (
          <>
            <KeyButton letter={letter} kind="quiet" onClick={() => mark(null)}>
              {t('full-undo')}
            </KeyButton>
            {choosing ? null : (
              <KeyButton letter={aside ? MORE : 'V'} kind="quiet" onClick={() => setChoosing(true)}>
                {t('full-change')}
              </KeyButton>
            )}
          </>
        ) : (
          <KeyButton letter={letter} kind="quiet" onClick={() => mark(endOf(at.slice(0, 10)))}>
            {t('full-today')}
          </KeyButton>
        )}
        {unsentMark(service.id) ? (
          <span class="quiet-text unsent" role="status">
            {t('full-not-sent')}
          </span>
        ) : null}
      </div>
      {until && choosing ? (
        <fieldset class="row full-times">
          <legend class="quiet-text">{t('full-until-when', { name: service.name })}</legend>
          {fullTimes(at).map((time, index) => (
            <KeyButton
              key={time.id}
              {...spareKey(index)}
              kind="quiet"
              pressed={until === time.until}
              onClick={() => mark(time.until)}
            >
              {time.id === 'today' ? t('end-of-today') : t(`full-${time.id}`)}
            </KeyButton>
          ))}
          <TypedTime id={service.id} onTime={mark} />
        </fieldset>
      ) : null}
    </div>
  )
}

function TypedTime({ id, onTime }: { readonly id: string; readonly onTime: (until: string) => void }) {
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState('')
  const field = `full-time-${id}`
  const set = (event: Event) => {
    event.preventDefault()
    const until = `${now.value.slice(0, 10)}T${typed}`
    if (!/^\d\d:\d\d$/.test(typed)) setFault(t('full-time-none'))
    else if (until <= now.value) setFault(t('full-time-past', { time: typed }))
    else {
      setFault('')
      onTime(until)
    }
  }
  return (
    // Enter belongs to this field here, not to the answer around it.
    <form class="row" onSubmit={set} onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}>
      <label for={field}>{t('full-other')}</label>
      <input
        id={field}
        class="field"
        type="time"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        {...(fault ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${field}-fault` } : {})}
      />
      <button type="submit" class="button quiet" aria-keyshortcuts={MORE}>
        <kbd aria-hidden="true">{MORE}</kbd> {t('full-set')}
      </button>
      {fault ? (
        <span id={`${field}-fault`} role="alert">
          {fault}
        </span>
      ) : null}
    </form>
  )
}
