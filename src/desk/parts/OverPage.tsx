import type { ComponentChild, ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { KeyButton } from './KeyButton.tsx'
import { MoreBelow } from './lists/MoreBelow.tsx'
import { onEsc } from './over-step.tsx'
import { noKey, wordsLeave } from './page-keys.ts'

interface Props {
  /** Names the page for a screen reader, with its heading. */
  readonly id: string
  readonly heading: ComponentChildren
  readonly headingClass?: string
  readonly class?: string
  /** What the way back is called; "Close" where nothing is said. */
  readonly back?: string
  readonly onClose: () => void
  /** A key that is not Esc. */
  readonly onKey?: (event: KeyboardEvent) => void
  /** What stands under the heading, and what can be done, before the way back. Each is given how to close the page. */
  readonly children?: (close: () => void) => ComponentChildren
  readonly actions?: (close: () => void) => ComponentChild
}

/** A page over the step: the call behind it stays as it is, Esc closes it, and the focus goes back to where it was. */
export function OverPage({
  id,
  heading,
  headingClass,
  back,
  onClose,
  onKey,
  children,
  actions,
  ...props
}: Props) {
  const box = useRef<HTMLDialogElement>(null)
  const close = () => box.current?.close()
  // Before another key can reach the step behind it.
  useLayoutEffect(() => {
    forgetSlip()
    box.current!.showModal()
    wordsLeave(box.current!, close)
    return forgetSlip
  }, [])
  return (
    <dialog
      ref={box}
      class={props.class ?? 'card stack'}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onKeyDown={(event) => {
        onKey?.(event)
        onEsc(event, close)
      }}
    >
      <h1
        id={`${id}-title`}
        class={headingClass}
        lang={headingClass === 'say' ? 'en' : undefined}
        tabIndex={-1}
      >
        {heading}
      </h1>
      {children?.(close)}
      <div class="row">
        {actions?.(close)}
        <KeyButton letter="Esc" kind="quiet" onClick={close}>
          {back ?? t('this-desk-close')}
        </KeyButton>
        <MoreBelow page />
        <p class="quiet-text" role="status">
          {noKey.value ? t('no-key', { key: noKey.value }) : ''}
        </p>
      </div>
    </dialog>
  )
}

function forgetSlip(): void {
  noKey.value = undefined
}
