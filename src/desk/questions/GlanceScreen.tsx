import { useState } from 'preact/hooks'
import type { Reply } from '#core/call/answers.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { phrase } from '#core/pathway/phrases.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { factWords } from '../call/fact-words.ts'
import { type AnswerButton, rowKey, yesNoAnswers } from './answer-buttons.ts'
import { useMarks } from './marks.ts'
import { Question } from './Question.tsx'
import { TickList } from './TickList.tsx'

/** The record at a glance, in silence: only what can change this topic's answer, each on its digit. Where the record is not open one question aloud stands for all of it; a yes to it leaves every row open (engine rule 44). */
export function GlanceScreen({ call, facts }: { readonly call: Call; readonly facts: readonly Fact[] }) {
  const [closed, setClosed] = useState(false)
  const marks = useMarks()
  const enquiry = enquiryOf(call)
  const ids = facts.map(({ id }) => id)
  const give = (reply: Reply) => update((open) => answer(open, marks.withRest(ids, reply)))
  if (closed)
    return (
      <Question
        id={`record ${ids.join()}`}
        heading={phrase(call.release.phrases, 'record-aloud')}
        aloud
        answers={yesNoAnswers((reply) => give(reply === 'no' ? 'no' : 'unsure'))}
      />
    )
  const answers: AnswerButton[] = [
    {
      letter: 'N',
      words: t(marks.any ? 'none-of-rest' : 'glance-none'),
      kind: 'main',
      give: () => give('no'),
      rows: 'all',
    },
    { letter: 'C', words: t('glance-closed'), give: () => setClosed(true) },
  ]
  return (
    <Question id={`glance ${ids.join()}`} heading={t('glance')} answers={answers}>
      <TickList
        rows={facts.map((fact, at) => ({
          id: fact.id,
          words: factWords(enquiry, fact),
          reply: marks.of(fact.id),
          ...rowKey(at),
        }))}
        onReply={marks.mark}
      />
    </Question>
  )
}
