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
  readonly children?: ComponentChildren
}

/** One question of a call: the words to say, and below them in the bar its answers, each on a button and on that button's key. */
export function Question({ id, heading, aloud, note, answers, keys, digitsInto, children }: Props) {
  const acting = { ...keysOf(answers), ...keys }
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
      actions={<AnswerRow answers={answers} />}
    >
      {children}
    </Screen>
  )
}

/** Answers side by side, or one under another where they are long. */
export function AnswerRow({
  answers,
  stack,
}: {
  readonly answers: readonly AnswerButton[]
  readonly stack?: boolean
}) {
  return (
    <div class={`${stack ? 'stack' : 'row'} answers`}>
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
