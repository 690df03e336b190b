import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'

/** The line that says how a call ended. It takes the focus; only while it has it does Z undo. */
export function ClosingLine({ children }: { readonly children: ComponentChildren }) {
  const ref = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => ref.current?.focus(), [])
  return (
    <p class="closing" role="status" tabIndex={-1} ref={ref}>
      {children}
    </p>
  )
}
