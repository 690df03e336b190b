import type { Reply } from '#core/call/answers.ts'
import { AT_ONCE } from '#core/call/flags.ts'
import { spokenVoice } from '#core/call/person.ts'
import type { Sign } from '#core/pathway/pathway.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { restAnswers, rowKey } from './answer-buttons.ts'
import { useMarks } from './marks.ts'
import { Question } from './Question.tsx'
import { TickList } from './TickList.tsx'

/** The pathway's own danger signs: a sign of rank 4 or more goes at once, with what is marked already; lower ones toggle and the list goes on (engine rule 22). What is looked up on the record stands apart and is not read aloud. */
export function SignsScreen({ call, signs }: { readonly call: Call; readonly signs: readonly Sign[] }) {
  const marks = useMarks()
  const voice = spokenVoice(enquiryOf(call))
  const ordered = [...signs.filter(({ look }) => !look), ...signs.filter(({ look }) => look)]
  const ids = ordered.map(({ id }) => id)
  const atOnce = new Set(
    signs.filter((sign) => call.release.destinations[sign.to]!.high >= AT_ONCE).map(({ id }) => id),
  )
  const mark = (id: string, reply: Reply | undefined) => {
    if (reply && atOnce.has(id)) update((open) => answer(open, { ...marks.given, [id]: reply }))
    else marks.mark(id, reply)
  }
  const give = (reply: Reply) => update((open) => answer(open, marks.withRest(ids, reply)))
  const rows = ordered.map((sign, at) => ({
    id: sign.id,
    look: sign.look,
    words: inVoice(sign.say, voice),
    reply: marks.of(sign.id),
    atOnce: atOnce.has(sign.id),
    ...rowKey(at),
  }))
  const looked = rows.filter(({ look }) => look)
  return (
    <Question
      id={`signs ${call.pathway}`}
      heading={t('signs-stem')}
      aloud
      answers={restAnswers(give, t(marks.any ? 'none-of-rest' : 'none-of-these'))}
    >
      <TickList rows={rows.filter(({ look }) => !look)} onReply={mark} />
      {looked.length > 0 ? (
        <div class="record">
          <h2>{t('check-record')}</h2>
          <TickList rows={looked} onReply={mark} />
        </div>
      ) : null}
    </Question>
  )
}
