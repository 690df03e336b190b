import words from '../../content/languages/en.json' with { type: 'json' }

/** English words until what leads a call brings all of them. The build leaves only those of the desk's first screen here (src/commands/start-words.ts). */
export const firstWords: Readonly<Record<string, string>> = words
