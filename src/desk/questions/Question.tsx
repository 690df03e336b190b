import type { ComponentChildren } from 'preact'
import { KeyButton } from '../parts/KeyButton.tsx'
import { isTyping, onGroupKey } from '../parts/keys.ts'
import { Screen } from '../parts/Screen.tsx'
import { type AnswerButton, type Keys, keysOf } from './answer-buttons.ts'

interface Props {
  /** Changes whenever another question is on screen. */
  readonly id: string
  readonly heading: string
  /** The heading is read aloud to the caller. */
  readonly aloud?: boolean
  readonly note?: string
  readonly answers: readonly AnswerButton[]
  /** Keys beside those of the answers. */
  readonly keys?: Keys
  /** The id of the box where a number is typed: digits go there from anywhere on the screen. */
  readonly digitsInto?: string
  /** The answers stay in sight under a long list. */
  readonly hold?: boolean
  /** What is asked; the answers come after it, or wherever it puts them. */
  readonly children?: ComponentChildren | ((answers: ComponentChildren) => ComponentChildren)
}

/** One question of a call: the words to say, and its answers, each on a button and on that button's key. */
export function Question({ id, heading, aloud, note, answers, keys, digitsInto, hold, children }: Props) {
  const acting = { ...keysOf(answers), ...keys }
  const row = <AnswerRow answers={answers} {...(hold ? { hold } : {})} />
  return (
    <Screen
      id={id}
      heading={heading}
      aloud={aloud === true}
      {...(note ? { note } : {})}
      keys={(event, shownAt) => {
        if (digitsInto && /^\d$/.test(event.key) && !isTyping(event.target))
          document.getElementById(digitsInto)?.focus()
        else onGroupKey(event, shownAt, acting)
      }}
    >
      {typeof children === 'function' ? (
        children(row)
      ) : (
        <>
          {children}
          {row}
        </>
      )}
    </Screen>
  )
}

/** Answers side by side, or one under another where they are long. */
export function AnswerRow({
  answers,
  stack,
  hold,
}: {
  readonly answers: readonly AnswerButton[]
  readonly stack?: boolean
  readonly hold?: boolean
}) {
  return (
    <div class={`${stack ? 'stack' : 'row'} answers ${hold ? 'hold' : ''}`}>
      {answers.map(({ letter, words, give, kind, disabled }) => (
        <KeyButton
          key={words}
          onClick={give}
          {...(letter ? { letter } : {})}
          {...(kind ? { kind } : {})}
          {...(disabled ? { disabled } : {})}
        >
          {words}
        </KeyButton>
      ))}
    </div>
  )
}
