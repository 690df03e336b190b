import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { NotesToKeep } from '#core/practice/words/people-in-notes.ts'
import { t } from '#ui/language.ts'
import { namesOfPeople } from '#ui/people-names.ts'
import { PatientQuestion } from './PatientQuestion.tsx'
import { type QuestionOfNotes, questionOfNotes } from './question-of-notes.ts'

/** Notes looked through for patients before they are kept, and the question about what was found. */
export interface PatientsAsked {
  /** True where nothing is to be asked: no note names anybody, or somebody said that nobody named is a patient. */
  readonly mayKeep: (notes: NotesToKeep) => Promise<boolean>
  readonly question: ComponentChildren
}

/**
 * Asks about people in notes before they are saved. `save` is called once somebody says that no patient is named. It asks again, and
 * saves what is written by then: the text may have changed since the question came. `help` says who reads the notes.
 */
export function usePatients(save: () => void, help = t('patients-help')): PatientsAsked {
  const [asked, setAsked] = useState<QuestionOfNotes>()
  const none = useRef(new Set<string>())
  const sure = useRef('')
  const mayKeep = async (notes: NotesToKeep) => {
    const today = londonNow(Date.now()).slice(0, 10)
    const names = await namesOfPeople().catch(() => undefined)
    const next = questionOfNotes(notes, names, { none: none.current, sure: sure.current }, today)
    setAsked(next)
    return next === undefined
  }
  const question = asked ? (
    <PatientQuestion
      found={asked.found}
      {...(asked.leaveOut ? { leaveOut: asked.leaveOut } : {})}
      help={help}
      onNone={() => {
        for (const { text } of asked.found ?? []) none.current.add(text)
        if (!asked.found) sure.current = asked.written
        setAsked(undefined)
        save()
      }}
      onChange={() => setAsked(undefined)}
    />
  ) : null
  return { mayKeep, question }
}
