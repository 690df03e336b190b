import type { Reply } from '#core/call/answers.ts'
import { spokenVoice } from '#core/call/person.ts'
import { askedWords, isOnlyHeard } from '#core/call/signs.ts'
import { AT_ONCE } from '#core/pathway/need.ts'
import type { Sign } from '#core/pathway/pathway.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { t } from '#ui/language.ts'
import { around } from '../call/around.ts'
import { answer, type Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { restAnswers } from './answer-buttons.ts'
import { useMarks } from './marks.ts'
import { Question } from './Question.tsx'
import { breathOf, inColumns, leadsAtOnce, leadsTo, signKeys } from './sign-breath.ts'
import { TickList } from './TickList.tsx'

/** A group that goes on in the second column is heard as one. */
const HEARD_ABOVE = { 'aria-hidden': true } as const

/** The pathway's own danger signs, the gravest first, each under what it leads to: a sign of rank 4 or more goes at once, with what is marked already; lower ones toggle and the list goes on (engine rule 22). What is looked up on the record stands apart and is not read aloud; a long list is read in two breaths. */
export function SignsScreen({ call, signs }: { readonly call: Call; readonly signs: readonly Sign[] }) {
  const marks = useMarks(`signs ${call.pathway}`)
  const enquiry = enquiryOf(call)
  const voice = spokenVoice(enquiry)
  const rank = ({ to }: Sign) => call.release.destinations[to]!.high
  const breath = breathOf(signs, rank)
  const ids = breath.map(({ id }) => id)
  const [asked, heard] = [false, true].map((is) =>
    breath.filter((sign) => isOnlyHeard(sign) === is).map(({ id }) => id),
  ) as [string[], string[]]
  const atOnce = new Set(signs.filter((sign) => rank(sign) >= AT_ONCE).map(({ id }) => id))
  const mark = (id: string, reply: Reply | undefined) => {
    if (reply && atOnce.has(id)) update((open) => answer(open, { ...marks.given, [id]: reply }))
    else marks.mark(id, reply)
  }
  const give = (reply: Reply) =>
    update((open) => answer(open, { ...marks.withRest(heard, 'no'), ...marks.withRest(asked, reply) }))
  const keys = signKeys(enquiry.pathway.signs, breath, rank)
  const rows = breath.map((sign, at) => ({
    id: sign.id,
    under: isOnlyHeard(sign) ? 'heard-only' : sign.look ? 'check-record' : leadsTo(rank(sign)),
    words: inVoice(askedWords(enquiry, sign), voice),
    reply: marks.of(sign.id),
    atOnce: atOnce.has(sign.id),
    letter: keys[at]!,
  }))
  const columns = inColumns(rows)
  return (
    <Question
      id={`signs ${call.pathway} ${ids[0]}`}
      heading={t(asked.length > 0 ? 'signs-stem' : 'heard-stem')}
      aloud={asked.length > 0}
      danger
      answers={[
        ...restAnswers(
          give,
          t(marks.any ? 'none-of-rest' : (['none-told', 'none-of-these'][asked.length] ?? 'none-of'), {
            n: asked.length,
          }),
          'all',
          leadsAtOnce(call, asked),
        ).slice(0, asked.length > 0 ? 3 : 1),
        { letter: '/', words: t('key-slash'), give: () => around.value?.openNewWords('') },
      ]}
    >
      <div class={columns.length > 1 ? 'signs many' : 'signs'}>
        {columns.map((column, at) => (
          <div key={at}>
            {[...Map.groupBy(column, ({ under }) => under)].map(([under, some]) => (
              <section key={under} class={`weight ${under}`}>
                <h2 {...(at > 0 && under === columns[0]!.at(-1)!.under ? HEARD_ABOVE : {})}>{t(under)}</h2>
                <TickList rows={some} onReply={mark} />
              </section>
            ))}
          </div>
        ))}
      </div>
    </Question>
  )
}
