import type { Service } from '../service.ts'
import { looksLikePerson } from './looks-like-person.ts'
import type { PeopleNames } from './people-names.ts'

const TITLED = /\b(?:[Mm]rs?|MRS)\b|\b(?:Ms|Miss|Mx)\.? \p{Lu}\p{Ll}/u
/** "Patient transport" is a service; "(patient)" and "patient's son" are said of one person. */
const OF_PATIENT =
  /\(\s*patient\b|\bpatient\s*\)|\bpatient(?:['’]s)?,? (?:daughter|son|wife|husband|mother|mum|father|dad|carer|neighbour)\b|\bpatient\s*$/i
const MOBILE = /^(?:\+?44|0)7[1-57-9]/

/** Whether the name of a service is rather that of a patient or another person: a title, a word for a patient, a number that only patients have, or a person's name over a mobile number. `today` is a London date. */
export function isPersonAsService(
  { name, phones }: Pick<Service, 'name' | 'phones'>,
  today: string,
  lists: PeopleNames,
): boolean {
  if (TITLED.test(name) || OF_PATIENT.test(name)) return true
  const found = looksLikePerson(name, today, lists)
  if (found.some(({ kind }) => kind === 'nhs-number' || kind === 'birth-date')) return true
  const isMobile = phones.some(({ number }) => MOBILE.test(number.replaceAll(/[^\d+]/g, '')))
  return isMobile && found.some(({ kind }) => kind === 'name')
}
