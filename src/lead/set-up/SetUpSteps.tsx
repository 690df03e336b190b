import type { GuidePart } from '#core/practice/guide.ts'
import { t } from '#ui/language.ts'
import type { PartState, StepProgress } from './set-up-progress.ts'

const MARKS: Readonly<Record<PartState, string>> = { done: '✓', 'not-here': '–', 'to-do': '○' }

/** Every step of the guide with where it stands; each can be opened again, one by one. */
export function SetUpSteps({
  steps,
  at,
  stateOf,
  onOpen,
}: {
  readonly steps: readonly StepProgress[]
  /** The screen that is shown. */
  readonly at: string
  readonly stateOf: (part: GuidePart) => PartState
  readonly onOpen: (part: GuidePart) => void
}) {
  return (
    <nav class="setup-steps" aria-labelledby="setup-all-steps">
      <h3 id="setup-all-steps">{t('setup-steps')}</h3>
      <ol>
        {steps.map(({ step, state }) => {
          const current = step.parts.some(({ id }) => id === at)
          const first = step.parts.find((part) => stateOf(part) === 'to-do') ?? step.parts[0]!
          return (
            <li key={step.id}>
              <Line
                label={t(`setup-${step.id}`)}
                state={state}
                current={current}
                onOpen={() => onOpen(first)}
              />
              {current && step.parts.length > 1 ? (
                <ol>
                  {step.parts.map((part, n) => (
                    <li key={part.id}>
                      <Line
                        label={t(`setup-part-${part.id.replace(/-\d$/, '')}`, { n: n + 1 })}
                        state={stateOf(part)}
                        current={part.id === at}
                        onOpen={() => onOpen(part)}
                      />
                    </li>
                  ))}
                </ol>
              ) : null}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

function Line({
  label,
  state,
  current,
  onOpen,
}: {
  readonly label: string
  readonly state: PartState
  readonly current: boolean
  readonly onOpen: () => void
}) {
  return (
    <button type="button" class="button quiet" aria-current={current ? 'step' : undefined} onClick={onOpen}>
      <span class="mark" aria-hidden="true">
        {MARKS[state]}
      </span>
      <span>
        {label} <span class="quiet-text">{t(`setup-state-${state}`)}</span>
      </span>
    </button>
  )
}
