import './practise.css'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { HARD, type Scenario, SETS } from '#core/practise/scenario.ts'
import { t } from '#ui/language.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onEsc } from '../parts/over-step.tsx'
import { scenarios } from './calls.ts'
import { done } from './kept-done.ts'
import { isBusy, playing, startPlaying, stopPlaying } from './playing.ts'
import { canRead, headphones } from './voices.ts'

/** So many calls have a digit: those of the first day come first. */
const DIGITS = 9

/** The practise calls in their sets; what is hard to hear stands apart, folded, and nobody needs to open it. */
export function PractiseList({ onClose }: { readonly onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    box.current?.showModal()
  }, [])
  const close = () => box.current?.close()
  const all = scenarios.value
  const gentle = SETS.map((kind) => ({ kind, calls: all.filter((one) => one.kind === kind && !one.hard) }))
  const ordered = gentle.flatMap(({ calls }) => calls)
  const busy = isBusy()
  const choose = (scenario: Scenario) => {
    startPlaying(scenario)
    close()
  }
  const list = (calls: readonly Scenario[]) => (
    <ul class="calls">
      {calls.map((scenario) => (
        <li key={scenario.id}>
          <CallButton scenario={scenario} at={ordered.indexOf(scenario)} busy={busy} onChoose={choose} />
        </li>
      ))}
    </ul>
  )
  return (
    <dialog
      ref={box}
      class="card stack practise-list"
      aria-labelledby="practise-list-title"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event)
        onEsc(event, close)
      }}
    >
      <h1 id="practise-list-title" tabIndex={-1}>
        {t('practise-calls')}
      </h1>
      <p>{busy ? t('practise-busy') : t('practise-note')}</p>
      <p class="quiet-text">
        {t('practise-done-of', { n: all.filter(({ id }) => done.value.has(id)).length, all: all.length })}
      </p>
      {gentle.map(({ kind, calls }) => (
        <section key={kind} aria-labelledby={`practise-${kind}`}>
          <h2 id={`practise-${kind}`}>{t(`practise-set-${kind}`)}</h2>
          {list(calls)}
        </section>
      ))}
      <details>
        <summary>{t('practise-hard')}</summary>
        <p class="quiet-text">{t('practise-hard-note')}</p>
        {list(all.filter(({ hard }) => hard && HARD.includes(hard)))}
      </details>
      <div class="row">
        {canRead.value ? (
          <KeyButton
            letter="H"
            pressed={headphones.value}
            onClick={() => {
              headphones.value = !headphones.value
            }}
          >
            {t('practise-headphones')}
          </KeyButton>
        ) : null}
        {playing.value ? (
          <KeyButton
            letter="S"
            onClick={() => {
              stopPlaying()
              close()
            }}
          >
            {t('practise-stop')}
          </KeyButton>
        ) : null}
        <KeyButton letter="Esc" kind="quiet" onClick={close}>
          {t('practise-close')}
        </KeyButton>
      </div>
    </dialog>
  )
}

interface CallButtonProps {
  readonly scenario: Scenario
  readonly at: number
  readonly busy: boolean
  readonly onChoose: (scenario: Scenario) => void
}

function CallButton({ scenario, at, busy, onChoose }: CallButtonProps) {
  return (
    <KeyButton
      {...(at >= 0 && at < DIGITS ? { letter: String(at + 1) } : {})}
      kind="quiet"
      disabled={busy}
      onClick={() => onChoose(scenario)}
    >
      <span lang="en">{scenario.title}</span>
      {scenario.hard ? <span class="tag">{t(`practise-hard-${scenario.hard}`)}</span> : null}
      {done.value.has(scenario.id) ? <span class="tag">✓ {t('practise-done')}</span> : null}
    </KeyButton>
  )
}

/** Up and down go from one call to the next. */
function moveFocus(event: KeyboardEvent): void {
  const box = event.currentTarget as HTMLElement
  const buttons = [...box.querySelectorAll<HTMLElement>('.calls button:not(:disabled), summary')].filter(
    (one) => one.checkVisibility(),
  )
  const from = buttons.indexOf(document.activeElement as HTMLElement)
  const next = from + (event.key === 'ArrowDown' ? 1 : -1)
  buttons[Math.max(0, Math.min(buttons.length - 1, next))]?.focus()
  event.preventDefault()
}
