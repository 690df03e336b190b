import type { Service } from '../service.ts'
import { looksLikePerson, withoutKnown } from './looks-like-person.ts'
import type { PeopleNames } from './people-names.ts'
import type { PersonFound, PersonKind } from './person-found.ts'

/** What in a note may tell who a patient is; phones, e-mails and addresses are mostly a service's own. */
const LOOKED_FOR: ReadonlySet<PersonKind> = new Set(['name', 'nhs-number', 'birth-date'])

/** Notes that are to be kept, those that stood there before, and words that name no person: the practice's services and places. */
export interface NotesToKeep {
  readonly texts: readonly string[]
  readonly before: readonly string[]
  readonly known: readonly string[]
}

/** What in notes may tell who a patient is and did not stand there before. Staff may be named, so it is asked about and never refused. `today` is a London date. */
export function peopleInNotes(
  { texts, before, known }: NotesToKeep,
  today: string,
  lists: PeopleNames,
): PersonFound[] {
  const found = texts.flatMap((text) => withoutKnown(looksLikePerson(text, today, lists), known))
  const fresh = found.filter(
    ({ kind, text }) => LOOKED_FOR.has(kind) && !before.some((old) => old.includes(text)),
  )
  return [...new Map(fresh.map((one) => [one.text, one])).values()]
}

/** The texts of a service that staff or callers read as they were written. */
export function noteTexts({ refer, notesForStaff, notesForPatients }: Service): string[] {
  return [refer.steps, notesForStaff, notesForPatients].flatMap((text) => text || [])
}

/** What of a service names a place or itself, never a patient. */
export function ownNames({ name, address, area, words = [] }: Service): string[] {
  return [name, address, area, ...words].flatMap((text) => text || [])
}
