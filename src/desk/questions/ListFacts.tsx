import type { Reply } from '#core/call/answers.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { factWords, notAsked } from '../call/fact-words.ts'
import { restAnswers, rowKey } from './answer-buttons.ts'
import { useMarks } from './marks.ts'
import { Question } from './Question.tsx'
import { oneBreath } from './sign-breath.ts'
import { TickList } from './TickList.tsx'

/** The yes/no facts that still matter, in one list: what is asked aloud first, then what the record shows, then what is only heard. */
export function ListFacts({ call, facts: all }: { readonly call: Call; readonly facts: readonly Fact[] }) {
  const facts = oneBreath(all)
  const marks = useMarks(`facts ${facts.map(({ id }) => id).join()}`)
  const enquiry = enquiryOf(call)
  const ordered = [...facts.filter((fact) => !fact.look), ...facts.filter((fact) => fact.look)]
  const [heard, onRecord] = [false, true].map((look) =>
    facts.filter((fact) => (fact.look === true) === look).map(({ id }) => id),
  ) as [string[], string[]]
  const both = heard.length > 0 && onRecord.length > 0
  const alerts = facts.length === all.length ? recordAlerts(call) : []
  // What nobody has to answer is given only where it is marked.
  const ids = ordered.map(({ id }) => id)
  const give = (reply: Reply) =>
    update((open) => answer(open, { ...marks.given, ...marks.withRest(ids, reply) }))
  // What was looked up stands apart from what was asked: the note tells one from the other.
  const giveLooked = () =>
    update((open) =>
      answer(
        answer(open, { ...marks.given, ...marks.withRest(heard, 'no') }),
        marks.withRest(onRecord, 'no'),
      ),
    )
  const rows = [...ordered, ...alerts].map((fact, at) => ({
    id: fact.id,
    look: fact.look,
    words: factWords(enquiry, fact),
    reply: marks.of(fact.id),
    ...rowKey(at),
  }))
  const said = rows.filter((row) => !row.look)
  const looked = rows.filter((row) => row.look)
  const [none, ...unknown] = restAnswers(
    give,
    t(both ? 'none-said' : marks.any ? 'none-of-rest' : 'none-of-these'),
  )
  return (
    <Question
      id={`facts ${facts.map((fact) => fact.id).join()}`}
      heading={t(said.length > 0 ? 'facts-stem' : notAsked(looked[0]!.id))}
      aloud={said.length > 0}
      clinical
      answers={[
        none!,
        ...(both ? [{ letter: '0', words: t('none-looked'), give: giveLooked, rows: 'all' as const }] : []),
        ...unknown,
      ]}
    >
      {said.length > 0 ? <TickList rows={said} onReply={marks.mark} /> : null}
      {[...Map.groupBy(looked, ({ id }) => notAsked(id))].map(([under, some], at, groups) => (
        <div class={groups[1] ? 'record half' : 'record'} key={under}>
          {said.length + at > 0 ? <h2>{t(under)}</h2> : null}
          <TickList rows={some} onReply={marks.mark} />
        </div>
      ))}
    </Question>
  )
}

/** Alerts on the record that this pathway uses and nobody has to answer: one glance beside the questions. */
export function recordAlerts(call: Call): Fact[] {
  const { pathway, release } = enquiryOf(call)
  return pathway.uses.flatMap((id) => {
    const fact = release.facts[id]
    return fact?.optional && !fact.glance && call.answers[id] === undefined ? [fact] : []
  })
}
