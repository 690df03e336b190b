import type { ComponentChildren } from 'preact'
import './questions.css'
import { dangerWaits } from '../call/call.ts'
import { call } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { Screen } from '../parts/Screen.tsx'
import { mayPress } from '../parts/seen-rows.ts'
import type { TypesInto } from '../parts/step-keys.ts'
import type { AnswerButton } from './answer-buttons.ts'

interface Props {
  /** Changes whenever another question is on screen. */
  readonly id: string
  readonly heading: ComponentChildren
  /** The heading is read aloud to the caller. */
  readonly aloud?: boolean
  readonly note?: ComponentChildren
  readonly answers: readonly AnswerButton[]
  /** It asks danger signs: a key that was pressed before they were drawn answers none of them. */
  readonly danger?: boolean
  /** It asks what may change the answer: a key that was pressed before it could be read answers nothing. */
  readonly clinical?: boolean
  readonly typesInto?: TypesInto | undefined
  readonly children?: ComponentChildren
}

/** One question of a call: the words to say, and below them in the bar its answers, each on a button and on that button's key. */
export function Question({
  id,
  heading,
  aloud,
  note,
  answers,
  danger,
  clinical,
  typesInto,
  children,
}: Props) {
  return (
    <Screen
      id={id}
      heading={heading}
      aloud={aloud === true}
      note={note}
      guard={danger || clinical ? 'N' : undefined}
      asks={clinical}
      typesInto={typesInto}
      brief={!children}
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
  // Beside an emergency that was said no answer is the green one.
  const doubted = dangerWaits(call.value)
  return (
    <div class={`${stack ? 'stack' : 'row'} answers`}>
      {answers.map(({ letter, words, english, give, kind, disabled, pressed, rows }) => (
        <KeyButton
          key={words}
          onClick={({ currentTarget }) => {
            if (mayPress(currentTarget as HTMLElement, words)) give()
          }}
          rows={rows}
          letter={letter}
          kind={doubted ? undefined : kind}
          disabled={disabled}
          pressed={pressed || undefined}
        >
          {english ? <span lang="en">{words}</span> : words}
        </KeyButton>
      ))}
    </div>
  )
}
