import './practise.css'
import { HARD, type Scenario, SETS } from '#core/practise/scenario.ts'
import { t } from '#ui/language.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { OverPage } from '../parts/OverPage.tsx'
import { closing } from '../parts/over-step.tsx'
import { scenarios } from './calls.ts'
import { done } from './kept-done.ts'
import { isBusy, playing, startPlaying, stopPlaying } from './playing.ts'
import { canRead, headphones } from './voices.ts'

/** How many calls have a digit; those of the first day come first. */
const DIGITS = 9

/** The practise calls in their sets; what is hard to hear stands apart, folded, and nobody needs to open it. */
export function PractiseList({ onClose }: { readonly onClose: () => void }) {
  const all = scenarios.value
  const gentle = SETS.map((kind) => ({ kind, calls: all.filter((one) => one.kind === kind && !one.hard) }))
  const ordered = gentle.flatMap(({ calls }) => calls)
  const busy = isBusy()
  const list = (calls: readonly Scenario[], close: () => void) => (
    <ul class="calls">
      {calls.map((scenario) => (
        <li key={scenario.id}>
          <CallButton
            scenario={scenario}
            at={ordered.indexOf(scenario)}
            busy={busy}
            onChoose={closing(close, () => startPlaying(scenario))}
          />
        </li>
      ))}
    </ul>
  )
  return (
    <OverPage
      id="practise-list"
      class="card stack practise-list"
      heading={t('practise-calls')}
      back={t('practise-close')}
      onClose={onClose}
      onKey={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event)
      }}
      actions={(close) => (
        <>
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
            <KeyButton letter="S" onClick={closing(close, stopPlaying)}>
              {t('practise-stop')}
            </KeyButton>
          ) : null}
        </>
      )}
    >
      {(close) => (
        <>
          <p>{busy ? t('practise-busy') : t('practise-note')}</p>
          <p class="quiet-text">
            {t('practise-done-of', { n: all.filter(({ id }) => done.value.has(id)).length, all: all.length })}
          </p>
          {gentle.map(({ kind, calls }) => (
            <section key={kind} aria-labelledby={`practise-${kind}`}>
              <h2 id={`practise-${kind}`}>{t(`practise-set-${kind}`)}</h2>
              {list(calls, close)}
            </section>
          ))}
          <details>
            <summary aria-keyshortcuts="O">
              <kbd aria-hidden="true">O</kbd> {t('practise-hard')}
            </summary>
            <p class="quiet-text">{t('practise-hard-note')}</p>
            {list(
              all.filter(({ hard }) => hard && HARD.includes(hard)),
              close,
            )}
          </details>
        </>
      )}
    </OverPage>
  )
}

interface CallButtonProps {
  readonly scenario: Scenario
  readonly at: number
  readonly busy: boolean
  readonly onChoose: () => void
}

function CallButton({ scenario, at, busy, onChoose }: CallButtonProps) {
  return (
    <KeyButton
      {...(at >= 0 && at < DIGITS ? { letter: String(at + 1) } : {})}
      kind="quiet"
      disabled={busy}
      onClick={onChoose}
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
