import type { ComponentChildren } from 'preact'
import { onGroupKey, useScreenFocus } from '../parts/keys.ts'
import { finishFirst, newEnquiry, undoClear } from './desk-state.ts'

/** The line that says how a call ended. It takes the focus; only while it has it does Z undo, and Enter is the next caller. */
export function ClosingLine({ children }: { readonly children: ComponentChildren }) {
  const { ref, shownAt } = useScreenFocus<HTMLParagraphElement>('closing')
  return (
    <p
      class="closing"
      role="status"
      tabIndex={-1}
      ref={ref}
      onKeyDown={(event) =>
        onGroupKey(event, shownAt.current, { z: undoClear, f: finishFirst, Enter: newEnquiry })
      }
    >
      {children}
    </p>
  )
}
