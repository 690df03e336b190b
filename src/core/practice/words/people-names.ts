/** What the file of names holds: lines of words in small letters. */
export interface NamesFile {
  readonly given: readonly string[]
  readonly wordly: readonly string[]
  readonly family: readonly string[]
  readonly capitals: readonly string[]
}

/** Words by which people are seen in a text, in small letters; they lie in a file of their own, since they are long and seldom needed. */
export interface PeopleNames {
  /** Given names that are hardly ever anything else: the most given in England and Wales, of every community. */
  readonly given: ReadonlySet<string>
  /** Given names that are words, places, months or brands as well. */
  readonly wordly: ReadonlySet<string>
  /** Family names that are hardly ever anything else. */
  readonly family: ReadonlySet<string>
  /** Words that are written with a capital and name nobody: days, places, tongues, what a surgery works with, illnesses named after somebody. */
  readonly capitals: ReadonlySet<string>
}

/** The names of a file. */
export function peopleNames({ given, wordly, family, capitals }: NamesFile): PeopleNames {
  const set = (lines: readonly string[]) => new Set(lines.flatMap((line) => line.split(' ')))
  return { given: set(given), wordly: set(wordly), family: set(family), capitals: set(capitals) }
}
