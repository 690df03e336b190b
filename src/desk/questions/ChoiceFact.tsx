import type { Fact } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { factWords, notAsked } from '../call/fact-words.ts'
import { type AnswerButton, SEX_KEYS, unknownAnswers } from './answer-buttons.ts'
import { AnswerRow, Question } from './Question.tsx'

/** One choice of a few; a yes/no question by itself is one of two, "no" on the key that is "none" elsewhere. */
export function ChoiceFact({ call, fact }: { readonly call: Call; readonly fact: Fact }) {
  const give = (value: string) => update((open) => answer(open, { [fact.id]: value }))
  const options = optionsOf(fact, give)
  const question = factWords(enquiryOf(call), fact)
  return (
    <Question
      id={`fact ${fact.id}`}
      heading={fact.look ? <span lang="en">{question}</span> : `${question}?`}
      aloud={!fact.look}
      note={fact.look && t(notAsked(fact.id))}
      clinical={fact.id !== 'sex'}
      answers={unknownAnswers(give)}
    >
      <AnswerRow stack answers={options} />
    </Question>
  )
}

/** Answers that have the same key wherever they are asked. */
const KNOWN_KEYS: Readonly<Record<string, string>> = { yes: 'Y', no: 'N', ...SEX_KEYS }

function optionsOf(fact: Fact, give: (value: string) => void): AnswerButton[] {
  if (!fact.options)
    return [
      { letter: 'Y', words: t('answer-yes'), give: () => give('yes') },
      { letter: 'N', words: t('answer-no'), give: () => give('no') },
    ]
  return Object.entries(fact.options).map(([id, words], at) => ({
    letter: KNOWN_KEYS[id] ?? String(at + 1),
    words,
    english: true,
    give: () => give(id),
  }))
}
