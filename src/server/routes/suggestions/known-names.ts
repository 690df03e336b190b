import namesFile from '#core/practice/words/people-names.json' with { type: 'json' }
import { peopleNames } from '#core/practice/words/people-names.ts'

/** The names by which people are seen in what is written, read once for all routes. */
export const KNOWN_NAMES = peopleNames(namesFile)
