import { type GateReply, saidMore } from '#core/call/gate.ts'
import type { Gate } from '#core/pathway/pathway.ts'
import { phrase } from '#core/pathway/phrases.ts'
import { t } from '#ui/language.ts'
import { answer, type Call, forgetOther } from '../call/call.ts'
import { update } from '../call/desk-state.ts'
import { type AnswerButton, unknownAnswers } from './answer-buttons.ts'
import { Question } from './Question.tsx'

/** The one question of planned, admin and social calls, in the words that fit who rings; whoever needs help is led to the opening and the problem (engine rule 27). */
export function GateScreen({ call, gate }: { readonly call: Call; readonly gate: Gate }) {
  // Who is not all right is the caller, and not who died.
  const give = (reply: GateReply) =>
    update((open) =>
      answer(gate === 'bereaved' && reply !== 'no' ? forgetOther(open) : open, { gate: reply }),
    )
  const said = saidMore(call.words)
  return (
    <Question
      id={`gate ${call.pathway}`}
      heading={phrase(call.release.phrases, `gate-${gate}`)}
      aloud
      clinical
      note={said ? <strong>{t('they-said', { words: said })}</strong> : ''}
      answers={[...yesAndNo(give), ...unknownAnswers(give)]}
    />
  )
}

function yesAndNo(give: (reply: GateReply) => void): AnswerButton[] {
  return [
    { letter: 'N', words: t('answer-no'), kind: 'main', give: () => give('no') },
    { letter: 'Y', words: t('answer-yes'), give: () => give('yes') },
    { letter: 'K', words: t('gate-known'), give: () => give('known') },
  ]
}
