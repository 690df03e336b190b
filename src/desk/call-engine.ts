/** What a call needs and the search does not: loaded after the first paint, kept for offline like the rest. */
export { compose } from '#core/compose.ts'
export { countCall, countSearch } from './counting.ts'
export { withLive } from './live.ts'
export { NothingFound } from './NothingFound.tsx'
export { OpenCall } from './OpenCall.tsx'
export { hoursWords } from './ServiceCard.tsx'
