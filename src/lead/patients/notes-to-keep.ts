import type { Service } from '#core/practice/service.ts'
import { type NotesToKeep, noteTexts, ownNames } from '#core/practice/words/people-in-notes.ts'
import { practice, release } from '../link/lead-data.ts'

/** The notes of a service that is to be saved over another, with the names of the practice and of its services, which are no people. */
export function notesToKeep(service: Service, over: Service | null | undefined): NotesToKeep {
  return {
    texts: noteTexts(service),
    before: over ? noteTexts(over) : [],
    known: [...namesHere(), ...ownNames(service)],
    phrases: topicTitles(),
    ...(over?.name === service.name ? {} : { called: service }),
  }
}

/** A text that goes out to many, looked through as a suggestion is; the practice's own names and numbers are no people. */
export function textsToKeep(texts: readonly string[], before: readonly string[] = []): NotesToKeep {
  const numbers = practice.value?.services.flatMap(({ phones }) => phones.map(({ number }) => number)) ?? []
  return {
    texts,
    before,
    known: [...namesHere(), ...numbers],
    phrases: topicTitles(),
    asSuggestion: true,
  }
}

/** The names of the practice and of all that it keeps. */
export function namesHere(): string[] {
  const own = practice.value
  return own ? [own.name, own.address, ...own.services.flatMap(ownNames)] : []
}

/** The titles of the topics and the names of kinds of help, which are no people. */
function topicTitles(): string[] {
  const content = release.value
  if (!content) return []
  return [
    ...Object.values(content.pathways).map(({ title }) => title),
    ...Object.values(content.destinations).map(({ label }) => label),
  ]
}
