import { addWords } from '#ui/language.ts'
import words from '../../content/languages/en.json' with { type: 'json' }

addWords(words)

/** What a call needs and the search does not: loaded after the first paint, kept for offline like the rest. */
export { compose } from '#core/practice/compose.ts'
export { OpenCall } from './call/OpenCall.tsx'
export { countCall, countSearch } from './counting/counting.ts'
export { FoundService } from './search/FoundService.tsx'
export { NothingFound } from './search/NothingFound.tsx'
export { networkWords } from './services/age-words.ts'
export { withLive } from './services/live.ts'
