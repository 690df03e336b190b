import { useState } from 'preact/hooks'
import type { Reply } from '#core/call/answers.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { factWords } from '../call/fact-words.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onGroupKey } from '../parts/keys.ts'
import { Screen } from '../parts/Screen.tsx'
import { TickList } from './TickList.tsx'

/** The yes/no facts that still matter, in one list: what is asked aloud first, then what the record shows. */
export function ListFacts({ call, facts }: { readonly call: Call; readonly facts: readonly Fact[] }) {
  const [marked, setMarked] = useState<Readonly<Record<string, Reply>>>({})
  const enquiry = enquiryOf(call)
  const ordered = [...facts.filter((fact) => !fact.look), ...facts.filter((fact) => fact.look)]
  const optional = recordAlerts(call)
  const mark = (id: string, reply: Reply | undefined) =>
    setMarked(
      reply
        ? { ...marked, [id]: reply }
        : Object.fromEntries(Object.entries(marked).filter(([key]) => key !== id)),
    )
  const rest = (reply: Reply) =>
    update((open) =>
      answer(open, {
        ...Object.fromEntries(ordered.map((fact) => [fact.id, marked[fact.id] ?? reply])),
        ...Object.fromEntries(
          optional.flatMap((fact) => (marked[fact.id] ? [[fact.id, marked[fact.id]!]] : [])),
        ),
      }),
    )
  const row = (fact: Fact, at: number) => ({
    id: fact.id,
    words: factWords(enquiry, fact),
    reply: marked[fact.id],
    ...(at < 9 ? { digit: at + 1 } : {}),
  })
  const all = [...ordered, ...optional]
  const digits = Object.fromEntries(
    all
      .slice(0, 9)
      .map((fact, at) => [
        String(at + 1),
        () => mark(fact.id, marked[fact.id] === 'yes' ? undefined : 'yes'),
      ]),
  )
  const keys = { ...digits, n: () => rest('no'), u: () => rest('unsure'), r: () => rest('declined') }
  const said = all.flatMap((fact, at) => (fact.look ? [] : [row(fact, at)]))
  const looked = all.flatMap((fact, at) => (fact.look ? [row(fact, at)] : []))
  return (
    <Screen
      id={`facts ${facts.map((fact) => fact.id).join()}`}
      heading={said.length > 0 ? t('facts-stem') : t('check-record')}
      aloud={said.length > 0}
      keys={(event, shownAt) => onGroupKey(event, shownAt, keys)}
    >
      {said.length > 0 ? <TickList rows={said} onReply={mark} /> : null}
      {looked.length > 0 ? (
        <div class="record">
          {said.length > 0 ? <h2>{t('check-record')}</h2> : null}
          <TickList rows={looked} onReply={mark} />
        </div>
      ) : null}
      <div class="row answers hold">
        <KeyButton letter="N" kind="main" onClick={keys.n}>
          {Object.keys(marked).length > 0 ? t('none-of-rest') : t('none-of-these')}
        </KeyButton>
        <KeyButton letter="U" onClick={keys.u}>
          {t('not-sure')}
        </KeyButton>
        <KeyButton letter="R" onClick={keys.r}>
          {t('rather-not-say')}
        </KeyButton>
      </div>
    </Screen>
  )
}

/** Alerts on the record that this pathway uses and nobody has to answer: one glance beside the questions. */
export function recordAlerts(call: Call): Fact[] {
  const { pathway, release } = enquiryOf(call)
  return pathway.uses.flatMap((id) => {
    const fact = release.facts[id]
    return fact?.optional && call.answers[id] === undefined ? [fact] : []
  })
}
