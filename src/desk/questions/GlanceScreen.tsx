import { useState } from 'preact/hooks'
import type { Fact } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { GlanceRows, glanceAnswers } from './glance.tsx'
import { useMarks } from './marks.ts'
import { Question } from './Question.tsx'
import { RecordAloud } from './RecordAloud.tsx'
import { oneBreath } from './sign-breath.ts'

/** The record at a glance, in silence, where it was not looked at with who is calling: only what can change this topic's answer, each on its key (engine rule 44). */
export function GlanceScreen({ call, facts: all }: { readonly call: Call; readonly facts: readonly Fact[] }) {
  const facts = oneBreath(all)
  const [closed, setClosed] = useState(false)
  const marks = useMarks(`glance ${call.pathway}`)
  if (closed) return <RecordAloud call={call} facts={facts} />
  return (
    <Question
      id={`glance ${facts.map(({ id }) => id).join()}`}
      heading={t('glance')}
      clinical
      answers={glanceAnswers(facts, marks, () => setClosed(true))}
    >
      <GlanceRows call={call} facts={facts} marks={marks} />
    </Question>
  )
}
