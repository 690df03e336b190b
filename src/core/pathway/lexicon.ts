/** What lay words mean, once for all topics. */
export interface Lexicon {
  /** By the word that topics use: other ways to say just that. */
  readonly same: Readonly<Record<string, readonly string[]>>
  /** By what may be typed: words that it may mean, or that take it in ("amlodipine": "blood pressure tablet"). */
  readonly near: Readonly<Record<string, readonly string[]>>
  /** Words for parts of the body: they hold a query's place. */
  readonly parts: readonly string[]
}
