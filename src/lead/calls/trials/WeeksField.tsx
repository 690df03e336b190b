import { useId, useState } from 'preact/hooks'
import { MOST_TRIAL_WEEKS } from '#core/practice/calls/trials.ts'
import { t } from '#ui/language.ts'
import { Wrong } from '../../fields/Field.tsx'
import { ownWrong } from '../../fields/own-wrong.ts'

/** For how many weeks a change is tried; the limits stand with it, and out of them it says so itself. */
export function WeeksField({
  value,
  onInput,
}: {
  readonly value: number
  readonly onInput: (weeks: number) => void
}) {
  const [off, setOff] = useState(false)
  const wrong = useId()
  const words = t('trial-weeks', { most: MOST_TRIAL_WEEKS })
  return (
    <div class="stack tight">
      <label class="stack tight">
        {words}
        <input
          class="field"
          type="number"
          min={1}
          max={MOST_TRIAL_WEEKS}
          required
          value={value}
          aria-invalid={off}
          aria-describedby={off ? wrong : undefined}
          onInvalid={ownWrong(() => setOff(true))}
          onInput={(event) => {
            setOff(false)
            onInput(event.currentTarget.valueAsNumber)
          }}
        />
      </label>
      {off ? (
        <div id={wrong}>
          <Wrong>{t('trial-weeks-off', { most: MOST_TRIAL_WEEKS })}</Wrong>
        </div>
      ) : null}
    </div>
  )
}
