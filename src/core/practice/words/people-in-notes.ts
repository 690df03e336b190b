import type { Service } from '../service.ts'
import { withoutPhrases } from './known-phrases.ts'
import { looksLikePerson, withoutKnown } from './looks-like-person.ts'
import type { PeopleNames } from './people-names.ts'
import { isPersonAsService } from './person-as-service.ts'
import type { PersonFound, PersonKind } from './person-found.ts'

/** What in a note may tell who a patient is; phones, e-mails and addresses are mostly a service's own. */
const LOOKED_FOR: ReadonlySet<PersonKind> = new Set(['name', 'nhs-number', 'birth-date'])

/** Notes that are to be kept, those that stood there before, and words that name no person: the practice's services and places. */
export interface NotesToKeep {
  readonly texts: readonly string[]
  readonly before: readonly string[]
  readonly known: readonly string[]
  /** Whole phrases that name no person, such as the titles of topics. */
  readonly phrases?: readonly string[]
  /** All that a suggestion may not say counts too: phones, e-mails and addresses that are none of the practice's own. */
  readonly asSuggestion?: true
  /** The service whose name is new: it may be a person's. */
  readonly called?: Pick<Service, 'name' | 'phones'>
}

/** What in notes may tell who a patient is and did not stand there before. Staff may be named, so it is asked about and never refused. `today` is a London date. */
export function peopleInNotes(
  { texts, before, known, phrases = [], asSuggestion, called }: NotesToKeep,
  today: string,
  lists: PeopleNames,
): PersonFound[] {
  const found = texts.flatMap((text) =>
    withoutKnown(looksLikePerson(withoutPhrases(text, phrases), today, lists), known),
  )
  const fresh = found.filter(
    ({ kind, text }) =>
      (LOOKED_FOR.has(kind) || (asSuggestion && !isOurs(text, known))) &&
      !before.some((old) => old.includes(text)),
  )
  if (called && isPersonAsService(called, today, lists))
    fresh.unshift({ kind: 'name', text: called.name, at: 0 })
  return [...new Map(fresh.map((one) => [one.text, one])).values()]
}

/** The texts of a service that staff or callers read as they were written. */
export function noteTexts({ refer, notesForStaff, notesForPatients }: Service): string[] {
  return [refer.steps, notesForStaff, notesForPatients].flatMap((text) => text || [])
}

/** Whether a number or an address is one of those known, however it is spaced. */
function isOurs(text: string, known: readonly string[]): boolean {
  const digits = text.replaceAll(/\D/g, '')
  const plain = spaced(text)
  return known.some(
    (one) => spaced(one).includes(plain) || (digits.length > 6 && one.replaceAll(/\D/g, '') === digits),
  )
}

function spaced(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}@.]+/gu, ' ')} `
}

/** What of a service names a place or itself, never a patient. */
export function ownNames({ name, address, area, words = [] }: Service): string[] {
  return [name, address, area, ...words].flatMap((text) => text || [])
}
