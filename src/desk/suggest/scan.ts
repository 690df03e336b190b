import { type PeopleLeft, peopleLeft } from '#core/practice/suggestions/people-left.ts'
import { withoutPhrases } from '#core/practice/words/known-phrases.ts'
import { withoutKnown } from '#core/practice/words/looks-like-person.ts'
import { namesOfPeople } from '#ui/people-names.ts'

/** Looks for people in a text as the server does, but for what is made of words of the practice; `titles` are those of topics, `none` the pieces that are no people. Throws when the lists of names cannot be had. */
export async function lookForPeople(
  line: string,
  {
    notPeople,
    known,
    titles,
    today,
  }: { notPeople: readonly string[]; known: readonly string[]; titles: readonly string[]; today: string },
): Promise<PeopleLeft & { readonly none: readonly string[] }> {
  const { leaveOut, ask } = peopleLeft(withoutPhrases(line, titles), notPeople, today, await namesOfPeople())
  const strangers = withoutKnown(ask, known)
  // The server knows no name of ours: it is told that they are none.
  return { leaveOut, ask: strangers, none: [...new Set([...notPeople, ...ask.map((one) => one.text)])] }
}
