import { useId, useState } from 'preact/hooks'
import { LOGGED_LENGTH } from '#core/practice/calls/logged-text.ts'
import { t } from '#ui/language.ts'
import { Wrong } from '../fields/Field.tsx'
import { ownWrong } from '../fields/own-wrong.ts'

interface Props {
  readonly label: string
  /** Its name in the form that is sent; none where the value is held outside. */
  readonly name?: string
  readonly value?: string
  readonly onInput?: (value: string) => void
}

/** A line of words that goes into a log: why new limits were drawn, what a change should do, what it taught. Left too short, it says so itself. */
export function LoggedField({ label, name, value, onInput }: Props) {
  const [short, setShort] = useState(false)
  const wrong = useId()
  return (
    <div class="stack tight">
      <label class="stack tight">
        {label}
        <input
          class="field"
          name={name}
          value={value}
          required
          minLength={LOGGED_LENGTH.least}
          maxLength={LOGGED_LENGTH.most}
          autocomplete="off"
          aria-invalid={short}
          aria-describedby={short ? wrong : undefined}
          onInvalid={ownWrong(() => setShort(true))}
          onInput={(event) => {
            setShort(false)
            onInput?.(event.currentTarget.value)
          }}
        />
      </label>
      {short ? (
        <div id={wrong}>
          <Wrong>{t('logged-short', { n: LOGGED_LENGTH.least })}</Wrong>
        </div>
      ) : null}
    </div>
  )
}
