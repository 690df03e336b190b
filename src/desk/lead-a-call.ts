/** What leads a call, as a `Guide`: the search does without it, so it comes after the first paint. */
export { compose } from '#core/practice/compose.ts'
export { OpenCall } from './call/OpenCall.tsx'
export { countCall, countSearch } from './counting/counting.ts'
export { FoundService } from './search/FoundService.tsx'
export { NothingFound } from './search/NothingFound.tsx'
export { networkWords } from './services/age-words.ts'
export { withLive } from './services/live.ts'
