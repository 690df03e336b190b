import type { ComponentChildren } from 'preact'

/** The key that lists every button without a key of its own, each on the digit that its cap shows. */
export const MORE = 'F7'

/** Copies the note for the record, as it copies what is selected: no letter of an answer does. */
export const COPY = 'Ctrl+C'

/** Leads to what was cut off in mid-danger, on every screen. */
export const CUT_OFF = 'F6'

/** Sends a form from any of its fields; its button shows it. */
export const ENTER = 'Enter'

interface Props {
  readonly letter?: string | undefined
  readonly onClick: (event: MouseEvent) => void
  readonly kind?: 'main' | 'quiet' | 'alarm' | undefined
  readonly pressed?: boolean | undefined
  /** It opens and closes what stands beside it. */
  readonly expands?: boolean
  readonly disabled?: boolean | undefined
  /** It ends the call: where it stands, no button is pressed by a key among others that came before the answer could be read. */
  readonly ends?: boolean
  /** The rows that it answers together: those of the breath that is asked, or all. */
  readonly rows?: 'breath' | 'all' | undefined
  /** The id of what it is for, whose number of F7 it has for as long as that stands. */
  readonly own?: string
  readonly children: ComponentChildren
}

/** A button that shows the key that presses it. */
export function KeyButton({
  letter,
  onClick,
  kind,
  pressed,
  expands,
  disabled,
  ends,
  rows,
  own,
  children,
}: Props) {
  return (
    <button
      type="button"
      class={`button ${kind ?? ''}`}
      onClick={onClick}
      disabled={disabled}
      aria-pressed={pressed}
      aria-expanded={expands}
      aria-keyshortcuts={letter?.replace('Ctrl', 'Control').replace('PgDn', 'PageDown')}
      data-answers={rows}
      data-ends={ends}
      data-own={own}
    >
      {letter ? <kbd aria-hidden="true">{letter}</kbd> : null}
      <span>{children}</span>
    </button>
  )
}
