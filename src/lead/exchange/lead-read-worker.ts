import { compareServices, type ServiceChange } from '#core/exchange/compare.ts'
import type { InFormat } from '#core/exchange/guess.ts'
import type { Doubt } from '#core/exchange/imported.ts'
import { type FileOptions, type FileRead, readServicesFile } from '#core/exchange/read-file.ts'
import { noteTexts, ownNames, peopleInNotes } from '#core/practice/words/people-in-notes.ts'
import namesFile from '#core/practice/words/people-names.json' with { type: 'json' }
import { peopleNames } from '#core/practice/words/people-names.ts'
import { isPersonAsService } from '#core/practice/words/person-as-service.ts'

/** A file to read, and what it is held against. */
export interface ReadRequest extends FileOptions {
  readonly bytes: Uint8Array
  readonly wanted?: InFormat
}

/** What a file holds, and what taking each of its services would do. */
export interface ReadAnswer extends FileRead {
  readonly changes: readonly ServiceChange[]
  /** What in the notes of services that would change looks like a person and did not stand there before, by id. */
  readonly people?: Readonly<Record<string, readonly string[]>>
}

const names = peopleNames(namesFile)

// A file of 20 MB takes seconds to read, in which the page must stay alive.
addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  const read = readServicesFile(data.bytes, data.wanted, data)
  const changes = compareServices(read.services, data.held)
  const doubts = { ...read.doubts, ...personsIn(changes, data.today) }
  const answer: ReadAnswer = { ...read, changes, doubts, people: peopleIn(changes, data) }
  postMessage(answer)
})

/** Services that come with the name of a person. */
function personsIn(changes: readonly ServiceChange[], today: string): Record<string, Doubt> {
  const persons = changes.filter(
    ({ kind, service, before }) =>
      kind !== 'same' && before?.name !== service.name && isPersonAsService(service, today, names),
  )
  return Object.fromEntries(persons.map(({ service }) => [service.id, { why: 'person' }]))
}

function peopleIn(
  changes: readonly ServiceChange[],
  { held, today }: ReadRequest,
): NonNullable<ReadAnswer['people']> {
  const here = held.flatMap(ownNames)
  return Object.fromEntries(
    changes.flatMap(({ kind, service, before }): [string, string[]][] => {
      if (kind === 'same') return []
      const known = [...here, ...ownNames(service)]
      const notes = { texts: noteTexts(service), before: before ? noteTexts(before) : [], known }
      const found = peopleInNotes(notes, today, names).map(({ text }) => text)
      return found.length > 0 ? [[service.id, found]] : []
    }),
  )
}
