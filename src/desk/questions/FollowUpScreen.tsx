import type { Reply } from '#core/call/answers.ts'
import type { OpeningRow } from '#core/pathway/pathway.ts'
import { answer } from '../call/call.ts'
import { update } from '../call/desk-state.ts'
import { yesNoAnswers } from './answer-buttons.ts'
import { Question } from './Question.tsx'

/** The one question that follows a yes to a row of the opening: "In the last 12 hours?" */
export function FollowUpScreen({ row }: { readonly row: OpeningRow }) {
  const give = (reply: Reply) => update((open) => answer(open, { [row.id]: reply }))
  return (
    <Question
      id={`opening ${row.id}`}
      heading={row.ask ?? `${row.say}?`}
      aloud
      answers={yesNoAnswers(give)}
    />
  )
}
