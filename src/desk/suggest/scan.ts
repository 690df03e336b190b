import { type PeopleLeft, peopleLeft } from '#core/practice/suggestions/people-left.ts'
import { withoutKnown } from '#core/practice/words/looks-like-person.ts'
import namesUrl from '#core/practice/words/people-names.json?url'
import { type NamesFile, type PeopleNames, peopleNames } from '#core/practice/words/people-names.ts'
import { list, record, text } from '#ui/shape.ts'

const isNames = record<NamesFile>({
  given: list(text),
  wordly: list(text),
  family: list(text),
  capitals: list(text),
})

let names: Promise<PeopleNames> | undefined

/** Looks for people in a text as the server does, but for what is made of words of the practice; `none` are the pieces that are no people. Throws when the lists of names cannot be had. */
export async function lookForPeople(
  line: string,
  { notPeople, known, today }: { notPeople: readonly string[]; known: readonly string[]; today: string },
): Promise<PeopleLeft & { readonly none: readonly string[] }> {
  names ??= readNames()
  const lists = await names.catch((fault) => {
    names = undefined
    throw fault
  })
  const { leaveOut, ask } = peopleLeft(line, notPeople, today, lists)
  const strangers = withoutKnown(ask, known)
  // The server knows no name of ours: it is told that they are none.
  return { leaveOut, ask: strangers, none: [...new Set([...notPeople, ...ask.map((one) => one.text)])] }
}

async function readNames(): Promise<PeopleNames> {
  const file: unknown = await (await fetch(namesUrl)).json()
  if (!isNames(file)) throw new Error('The lists of names are not as they should be.')
  return peopleNames(file)
}
