/** The root of an English word, roughly: "vomiting", "vomited" and "vomits" share one. */
export function stemOf(word: string): string {
  if (word.length < 4) return word
  let stem = word
    .replace(/ies$/, 'y')
    .replace(/(?<=[^s])s$/, '')
    .replace(/(?<=..)(ings?|(?<!e)ed|er|ers|ly|ment|ations?|ions?|al)$/, '')
  stem = stem.replace(/([bdfgmnprt])\1$/, '$1')
  return stem.length > 3 ? stem.replace(/[ey]$/, '') : stem
}
