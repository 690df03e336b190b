import { addWords } from '#ui/language.ts'
import words from '../../content/languages/en.json' with { type: 'json' }

addWords(words)

/** What a call needs and the search does not: loaded after the first paint, kept for offline like the rest. */
export { compose } from '#core/practice/compose.ts'
export { networkWords } from './age-words.ts'
export { OpenCall } from './call/OpenCall.tsx'
export { countCall, countSearch } from './counting.ts'
export { withLive } from './live.ts'
export { FoundService } from './search/FoundService.tsx'
export { NothingFound } from './search/NothingFound.tsx'
