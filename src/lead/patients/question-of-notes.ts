import { type NotesToKeep, peopleInNotes } from '#core/practice/words/people-in-notes.ts'
import type { PeopleNames } from '#core/practice/words/people-names.ts'
import { isAskedOf, type PersonFound } from '#core/practice/words/person-found.ts'

/** What a question about notes is about. */
export interface QuestionOfNotes {
  /** What the notes say that did not stand there before. */
  readonly written: string
  /** Undefined where the lists of names could not be had, so that nobody looked. */
  readonly found?: readonly PersonFound[]
  /** What is never kept, whoever says that it is no patient. */
  readonly leaveOut?: readonly PersonFound[]
}

/** What somebody said of the notes so far. */
export interface Answered {
  /** Pieces that name no patient. */
  readonly none: ReadonlySet<string>
  /** A text that nobody could look through, and that names no patient. */
  readonly sure: string
}

/** What is to be asked about notes before they are saved; undefined where nothing is. `names` is undefined where the lists could not be had, `today` a London date. */
export function questionOfNotes(
  notes: NotesToKeep,
  names: PeopleNames | undefined,
  { none, sure }: Answered,
  today: string,
): QuestionOfNotes | undefined {
  const written = notes.texts.filter((text) => text.trim() && !notes.before.includes(text)).join('\n')
  if (!names) return written === '' || written === sure ? undefined : { written }
  const people = peopleInNotes(notes, today, names)
  const leaveOut = notes.asSuggestion ? people.filter((one) => !isAskedOf(one)) : []
  const found = people.filter((one) => !none.has(one.text) && !leaveOut.includes(one))
  if (leaveOut.length > 0) return { written, found, leaveOut }
  return found.length === 0 ? undefined : { written, found }
}
