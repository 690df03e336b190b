import type { Fact } from '#core/pathway/pathway.ts'
import { phrase } from '#core/pathway/phrases.ts'
import { answer, type Call } from '../call/call.ts'
import { update } from '../call/desk-state.ts'
import { yesNoAnswers } from './answer-buttons.ts'
import { Question } from './Question.tsx'

/** Where the record is not open one question aloud stands for the rows of its glance; a yes to it leaves every row open (engine rule 44). */
export function RecordAloud({ call, facts }: { readonly call: Call; readonly facts: readonly Fact[] }) {
  const give = (no: boolean) =>
    update((open) => ({
      ...answer(open, Object.fromEntries(facts.map(({ id }) => [id, no ? 'no' : 'unsure']))),
      recordClosed: true,
    }))
  return (
    <Question
      id={`record ${facts.map(({ id }) => id).join()}`}
      heading={phrase(call.release.phrases, 'record-aloud')}
      aloud
      clinical
      answers={yesNoAnswers((reply) => give(reply === 'no'))}
    />
  )
}
