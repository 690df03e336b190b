import { backToStep, goOnIn } from '../parts/keys.ts'
import { pressKey } from '../parts/step-keys.ts'

interface Props {
  readonly id: string
  readonly typed: string
  readonly onTyped: (typed: string) => void
  /** What Enter does there; where nothing is said it is a key of the screen. */
  readonly onEnter?: () => void
  /** Whether it can be read; a letter with which it can is typed, any other is a key of the screen. */
  readonly reads: (typed: string) => boolean
  readonly wrong: boolean
  readonly digitsOnly?: boolean
  /** The id of what explains it. */
  readonly help?: string
}

/** A short box for a number, in which the screen's letters stay keys. */
export function NumberBox({ id, typed, onTyped, onEnter, reads, wrong, digitsOnly, help }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey, altKey, metaKey, isComposing } = event
    if (ctrlKey || altKey || metaKey || isComposing) return
    if (key === 'Enter') onEnter?.()
    if (!/^[\p{L} ]$/u.test(key)) return
    // Where all of it is selected a letter still goes on from it: alone it is no number.
    if (reads(typed + key)) return goOnIn(event.currentTarget as HTMLInputElement)
    event.preventDefault()
    backToStep()
    pressKey(key.toLowerCase())
  }
  return (
    <input
      id={id}
      class="field short"
      value={typed}
      inputMode={digitsOnly ? 'numeric' : 'text'}
      autocomplete="off"
      aria-invalid={wrong}
      aria-describedby={help}
      // What is typed takes the place of what stands, and is never added to its end.
      onFocus={(event) => event.currentTarget.select()}
      onInput={(event) => onTyped(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  )
}
