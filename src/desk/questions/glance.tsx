import type { Reply } from '#core/call/answers.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { factWords } from '../call/fact-words.ts'
import { type AnswerButton, rowKey } from './answer-buttons.ts'
import type { Marks } from './marks.ts'
import { TickList } from './TickList.tsx'

/** The answers to the record's glance: none of it seen, or the record is not open. */
export function glanceAnswers(facts: readonly Fact[], marks: Marks, onClosed: () => void): AnswerButton[] {
  const ids = facts.map(({ id }) => id)
  const give = (reply: Reply) => update((open) => answer(open, marks.withRest(ids, reply)))
  return [
    {
      letter: 'N',
      words: t(marks.any ? 'none-of-rest' : 'glance-none'),
      kind: 'main',
      give: () => give('no'),
      rows: 'all',
    },
    { letter: 'C', words: t('glance-closed'), give: onClosed },
  ]
}

/** The rows of the record that can change this topic's answer, each on its key. */
export function GlanceRows({
  call,
  facts,
  marks,
}: {
  readonly call: Call
  readonly facts: readonly Fact[]
  readonly marks: Marks
}) {
  const enquiry = enquiryOf(call)
  const rows = facts.map((fact, at) => ({
    id: fact.id,
    words: factWords(enquiry, fact),
    reply: marks.of(fact.id),
    ...rowKey(at),
  }))
  return <TickList rows={rows} onReply={marks.mark} />
}
