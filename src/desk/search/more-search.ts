/** What the search does without until after the first paint: whom the words are about, and services by their names. */
export { buildDirectory, isNamed, searchServices } from '#core/search/directory.ts'
export { readWho } from '#core/search/who.ts'
