import { LOGGED_LENGTH } from '#core/practice/calls/logged-text.ts'

interface Props {
  readonly label: string
  /** Its name in the form that is sent; none where the value is held outside. */
  readonly name?: string
  readonly value?: string
  readonly onInput?: (value: string) => void
}

/** A line of words that goes into a log: why new limits were drawn, what a change should do, what it taught. */
export function LoggedField({ label, name, value, onInput }: Props) {
  return (
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
        onInput={(event) => onInput?.(event.currentTarget.value)}
      />
    </label>
  )
}
