import { useRef, useState } from 'preact/hooks'
import { endOf, fullTimes } from '#core/practice/full-times.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { announcement, call } from '../call/desk-state.ts'
import { release } from '../link/content-store.ts'
import { now } from '../parts/clock.ts'
import { ENTER, KeyButton, MORE } from '../parts/KeyButton.tsx'
import { NineAtATime } from '../parts/lists/NineAtATime.tsx'
import { OverPage } from '../parts/OverPage.tsx'
import { showOverStep } from '../parts/over-step.tsx'
import { typedFromHere } from '../parts/step-keys.ts'
import { mayTakeBack } from '../parts/taken-back.ts'
import { untilWords } from './age-words.ts'
import { fullNow, markFull, unsentMark } from './live.ts'

interface Props {
  readonly service: Service
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

/** One tap marks a service full until the end of today; then another time may be chosen, or the mark taken back. */
export function FullMark({ service, aside = false, onMark, blocked }: Props) {
  const box = useRef<HTMLDivElement>(null)
  // Of several services side by side the one on offer has the key; in the search a letter is typed.
  const letter = aside || !call.value ? MORE : 'F'
  const at = now.value
  const until = fullNow(service)
  const mark = (time: string | null) => {
    if (!aside && !until && blocked?.()) return
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
    <div class="full-mark row" tabIndex={-1} ref={box}>
      {aside ? <strong dir="auto">{service.name}</strong> : null}
      {aside && until ? <span>{t('full-until', { when: untilWords(until, at) })}</span> : null}
      {until ? (
        <>
          <KeyButton letter={letter} kind="quiet" onClick={() => mark(null)}>
            {t('full-undo')}
          </KeyButton>
          <KeyButton letter={MORE} kind="quiet" onClick={() => askUntil(service, until, mark)}>
            {t('full-change')}
          </KeyButton>
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
  )
}

/** The times stand on a page of their own, each on a digit: letters there would be those of the answer. */
function askUntil({ id, name }: Service, until: string, onTime: (time: string) => void): void {
  showOverStep((done) => (
    <OverPage
      id="full"
      heading={t('full-until-when', { name })}
      headingClass="task"
      back={t('back')}
      onClose={done}
    >
      {(close) => {
        const choose = (time: string) => {
          close()
          onTime(time)
        }
        return (
          <div class="row">
            <NineAtATime
              items={fullTimes(now.value)}
              each={(time, digit) => (
                <KeyButton
                  key={time.id}
                  letter={digit}
                  pressed={until === time.until}
                  onClick={() => choose(time.until)}
                >
                  {time.id === 'today' ? t('end-of-today') : t(`until-${time.id}`)}
                </KeyButton>
              )}
            />
            <TypedTime id={id} onTime={choose} />
          </div>
        )
      }}
    </OverPage>
  ))
  typedFromHere(true)
}

function TypedTime({ id, onTime }: { readonly id: string; readonly onTime: (until: string) => void }) {
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState('')
  const field = `${id}-full-time`
  const set = (event: Event) => {
    event.preventDefault()
    const until = `${now.value.slice(0, 10)}T${typed}`
    if (!/^\d\d:\d\d$/.test(typed)) setFault(t('full-time-none'))
    else if (until <= now.value) setFault(t('full-time-past', { time: typed }))
    else onTime(until)
  }
  return (
    <form class="row" onSubmit={set}>
      <label for={field}>{t('full-other')}</label>
      <input
        id={field}
        class="field"
        type="time"
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
        {...(fault ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${field}-fault` } : {})}
      />
      <button type="submit" class="button quiet" aria-keyshortcuts={ENTER}>
        <kbd aria-hidden="true">{ENTER}</kbd> {t('full-set')}
      </button>
      {fault ? (
        <span id={`${field}-fault`} role="alert">
          {fault}
        </span>
      ) : null}
    </form>
  )
}
