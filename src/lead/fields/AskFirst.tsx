import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

interface Props {
  /** What the button is called, and for a screen reader where it stands among others alike. */
  readonly words: string
  readonly label?: string
  /** The question, and its two answers. */
  readonly question: ComponentChildren
  readonly yes: string
  readonly no: string
  readonly onYes: () => void
}

/** A button whose act is not easily undone: it asks first, with the focus on the answer that keeps things as they are. */
export function AskFirst({ words, label, question, yes, no, onYes }: Props) {
  const [asked, setAsked] = useState(false)
  const keep = useRef<HTMLButtonElement>(null)
  const act = useRef<HTMLButtonElement>(null)
  const before = useRef(asked)
  useEffect(() => {
    if (before.current === asked) return
    before.current = asked
    const to = asked ? keep : act
    to.current?.focus()
  }, [asked])
  if (!asked)
    return (
      <button
        type="button"
        class="button quiet"
        ref={act}
        {...(label ? { 'aria-label': label } : {})}
        onClick={() => setAsked(true)}
      >
        {words}
      </button>
    )
  return (
    <div class="row" role="alert">
      {question}
      <button type="button" class="button alarm" onClick={onYes}>
        {yes}
      </button>
      <button type="button" class="button" ref={keep} onClick={() => setAsked(false)}>
        {no}
      </button>
    </div>
  )
}
