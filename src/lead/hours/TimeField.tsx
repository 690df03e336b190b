import { useState } from 'preact/hooks'
import { readTime } from '#core/clock/time-of-day.ts'

/** A time of day as a person types it, "9", "930", "9.30am"; it is written out when the field is left, and kept as typed when it is no time. */
export function TimeField({
  label,
  value,
  describedBy,
  onChange,
}: {
  readonly label: string
  readonly value: string
  /** The id of what is said when the time cannot be read. */
  readonly describedBy: string
  readonly onChange: (value: string) => void
}) {
  const [typing, setTyping] = useState<string | undefined>(undefined)
  // A field that is come back to stays wrong until something else is typed.
  const [typed, setTyped] = useState(false)
  return (
    <input
      class="field time"
      inputMode="numeric"
      autocomplete="off"
      aria-label={label}
      aria-invalid={!typed && readTime(value) === undefined}
      aria-describedby={describedBy}
      value={typing ?? value}
      onFocus={(event) => setTyping(event.currentTarget.value)}
      onInput={(event) => {
        setTyping(event.currentTarget.value)
        setTyped(true)
        onChange(readTime(event.currentTarget.value) ?? event.currentTarget.value)
      }}
      onBlur={() => {
        setTyping(undefined)
        setTyped(false)
      }}
    />
  )
}
