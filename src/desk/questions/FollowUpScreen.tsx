import type { Reply } from '#core/call/answers.ts'
import { spokenVoice } from '#core/call/person.ts'
import type { OpeningRow } from '#core/pathway/pathway.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { answer, type Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { yesNoAnswers } from './answer-buttons.ts'
import { Question } from './Question.tsx'

/** The one question that follows a yes to a row of the opening: "In the last 12 hours?" */
export function FollowUpScreen({ call, row }: { readonly call: Call; readonly row: OpeningRow }) {
  const give = (reply: Reply) => update((open) => answer(open, { [row.id]: reply }))
  return (
    <Question
      id={`opening ${row.id}`}
      heading={inVoice(row.ask ?? `${row.say}?`, spokenVoice(enquiryOf(call)))}
      aloud
      danger
      answers={yesNoAnswers(give)}
    />
  )
}
