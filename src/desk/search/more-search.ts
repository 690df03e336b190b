/** What the search does without until after the first paint: a closer reading of the words, emergencies by their meaning, whom they are about, and services by their names. */
export { readCloser } from '#core/search/closer/closer.ts'
export { hearEmergencies } from '#core/search/closer/emergencies.ts'
export { addPhrases } from '#core/search/closer/own-phrases.ts'
export { buildDirectory, isNamed, searchServices } from '#core/search/directory.ts'
export { onlyWho } from '#core/search/who/only-who.ts'
export { readWho } from '#core/search/who/who.ts'
