/** What the search does without until after the first paint: a closer reading of the words, emergencies by their meaning, whom they are about, services by their names, and how its long work is done in pieces. */
export { readCloser } from '#core/search/closer/closer.ts'
export { hearEmergencies } from '#core/search/closer/emergencies.ts'
export { addPhrases } from '#core/search/closer/own-phrases.ts'
export { buildDirectory, isNamed, searchServices } from '#core/search/directory.ts'
export { onlyWho } from '#core/search/who/only-who.ts'
export { readWho } from '#core/search/who/who.ts'
export { inPieces, rest } from '#ui/in-pieces.ts'
