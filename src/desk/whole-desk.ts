/** All that the search box does without: it comes right after the first paint, in one file. */
export * from './connect.ts'
export * from './search/more-search.ts'
export * from './whole-around.ts'
export * from './whole-guide.ts'
