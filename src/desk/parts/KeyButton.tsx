import type { ComponentChildren } from 'preact'

interface Props {
  readonly letter?: string
  readonly onClick: () => void
  readonly kind?: 'main' | 'quiet' | 'alarm'
  readonly pressed?: boolean
  readonly disabled?: boolean
  readonly children: ComponentChildren
}

/** A button that shows the key that presses it. */
export function KeyButton({ letter, onClick, kind, pressed, disabled, children }: Props) {
  return (
    <button
      type="button"
      class={`button ${kind ?? ''}`}
      onClick={onClick}
      disabled={disabled}
      aria-pressed={pressed}
      aria-keyshortcuts={letter?.replace('Ctrl', 'Control')}
    >
      {letter ? <kbd aria-hidden="true">{letter}</kbd> : null}
      <span>{children}</span>
    </button>
  )
}
