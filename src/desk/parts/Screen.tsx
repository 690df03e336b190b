import type { ComponentChildren } from 'preact'
import { MoreBelow } from './lists/MoreBelow.tsx'
import { ReadFirst } from './ReadFirst.tsx'
import { type TypesInto, useStepKeys } from './step-keys.ts'

interface Props {
  /** Changes whenever another question is on screen. */
  readonly id: string
  readonly heading: ComponentChildren
  readonly note?: ComponentChildren
  /** The heading is read aloud to the caller, in English. */
  readonly aloud?: boolean
  /** False where a line on the screen takes the focus instead of the heading. */
  readonly focus?: boolean
  /** The key that "Read these first" names, where nothing may be answered before it was drawn. */
  readonly guard?: string | undefined
  /** It asks the caller one thing: a key pressed before that could be read answers nothing. */
  readonly asks?: boolean | undefined
  readonly typesInto?: TypesInto | undefined
  /** Nothing but a question: its answers stand right below it, not at the foot. */
  readonly brief?: boolean
  /** What ends the step, in the bar that never scrolls. */
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

/** One screen of a call: the words to say first and largest, and the focus on them, never on a button. */
export function Screen({ id, heading, note, aloud, brief, actions, children, ...options }: Props) {
  const ref = useStepKeys<HTMLHeadingElement>(id, options)
  return (
    <section class={`screen ${brief ? 'brief' : ''}`} key={id} aria-labelledby="question">
      <div class="step fade">
        <h1
          id="question"
          class={aloud ? 'say' : 'task'}
          lang={aloud ? 'en' : undefined}
          tabIndex={-1}
          ref={ref}
        >
          {heading}
        </h1>
        {note ? <p class="quiet-text">{note}</p> : null}
        {children}
      </div>
      {actions ? (
        <>
          <div class="foot">
            <ReadFirst />
            <MoreBelow />
          </div>
          <div class="actions">{actions}</div>
        </>
      ) : null}
    </section>
  )
}
