/** All that the search box does without: it comes right after the first paint, in one file. */
// biome-ignore assist/source/organizeImports: in this order like code stands near like, and it weighs 1 kB less than in that of their names.
export * from './search/more-search.ts'
export * from './whole-guide.ts'
export * from './whole-around.ts'
export * from './connect.ts'
