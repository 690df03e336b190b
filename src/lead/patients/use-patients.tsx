import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import { type NotesToKeep, peopleInNotes } from '#core/practice/words/people-in-notes.ts'
import type { PersonFound } from '#core/practice/words/person-found.ts'
import { t } from '#ui/language.ts'
import { namesOfPeople } from '#ui/people-names.ts'
import { PatientQuestion } from './PatientQuestion.tsx'

/** Notes looked through for patients before they are kept, and the question about what was found. */
export interface PatientsAsked {
  /** True where nothing is to be asked: no note names anybody, or it was said that it is no patient. Else `save` is what goes on once that is said. */
  readonly mayKeep: (notes: NotesToKeep, save: () => void) => Promise<boolean>
  readonly question: ComponentChildren
}

/** Asks about people in notes before they are saved. `help` says who reads them. */
export function usePatients(help = t('patients-help')): PatientsAsked {
  const [found, setFound] = useState<readonly PersonFound[]>([])
  const none = useRef(new Set<string>())
  const goOn = useRef(() => {})
  const mayKeep: PatientsAsked['mayKeep'] = async (notes, save) => {
    const today = londonNow(Date.now()).slice(0, 10)
    // Where the lists cannot be had nothing is asked: what a lead types is not lost for that.
    const seen = await namesOfPeople().then(
      (names) => peopleInNotes(notes, today, names).filter(({ text }) => !none.current.has(text)),
      () => [],
    )
    goOn.current = save
    setFound(seen)
    return seen.length === 0
  }
  const question =
    found.length > 0 ? (
      <PatientQuestion
        found={found}
        help={help}
        onNone={() => {
          for (const { text } of found) none.current.add(text)
          setFound([])
          goOn.current()
        }}
        onChange={() => setFound([])}
      />
    ) : null
  return { mayKeep, question }
}
