import { looksLikePerson } from '../words/looks-like-person.ts'
import type { PeopleNames } from '../words/people-names.ts'
import { isAskedOf, type PersonFound } from '../words/person-found.ts'

/** What in a suggestion is still to be dealt with before it may leave: `leaveOut` for good, `ask` until somebody has said that it is no patient. */
export interface PeopleLeft {
  readonly leaveOut: readonly PersonFound[]
  readonly ask: readonly PersonFound[]
}

/** Looks for people in a text, but for what whoever wrote it has said to be none. The desk and the server ask this alike. */
export function peopleLeft(
  text: string,
  notPeople: readonly string[],
  today: string,
  names: PeopleNames,
): PeopleLeft {
  const found = looksLikePerson(text, today, names)
  return {
    leaveOut: found.filter((one) => !isAskedOf(one)),
    ask: found.filter((one) => isAskedOf(one) && !notPeople.includes(one.text)),
  }
}
