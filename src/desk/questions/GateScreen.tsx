import type { Reply } from '#core/call/answers.ts'
import { phrase } from '#core/pathway/phrases.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { leaveCall, query, update } from '../call/desk-state.ts'
import { unknownAnswers } from './answer-buttons.ts'
import { Question } from './Question.tsx'

/** The one question of planned, admin and social calls; a yes is a same-day matter, or the problem is looked for (engine rule 27). */
export function GateScreen({ call }: { readonly call: Call }) {
  const give = (reply: Reply) => update((open) => answer(open, { gate: reply }))
  const find = () => {
    leaveCall()
    query.value = ''
  }
  return (
    <Question
      id={`gate ${call.pathway}`}
      heading={`${phrase(call.release.phrases, 'gate-poorly')}?`}
      aloud
      answers={[
        { letter: 'N', words: t('no'), kind: 'main', give: () => give('no') },
        { letter: 'Y', words: t('yes'), give: () => give('yes') },
        { letter: 'F', words: t('gate-find'), give: find },
        ...unknownAnswers(give),
      ]}
    />
  )
}
