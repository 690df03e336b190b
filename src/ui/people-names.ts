import namesUrl from '#core/practice/words/people-names.json?url'
import { type NamesFile, type PeopleNames, peopleNames } from '#core/practice/words/people-names.ts'
import { list, record, text } from './shape.ts'

const isNames = record<NamesFile>({
  given: list(text),
  wordly: list(text),
  family: list(text),
  capitals: list(text),
})

let names: Promise<PeopleNames> | undefined

/** The lists of names by which people are seen in a text, fetched once. Throws when they cannot be had. */
export function namesOfPeople(): Promise<PeopleNames> {
  names ??= readNames().catch((fault) => {
    names = undefined
    throw fault
  })
  return names
}

async function readNames(): Promise<PeopleNames> {
  const file: unknown = await (await fetch(namesUrl)).json()
  if (!isNames(file)) throw new Error('The lists of names are not as they should be.')
  return peopleNames(file)
}
