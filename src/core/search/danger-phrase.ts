import { allowedErrors, distance } from '../pathway/distance.ts'

/** A phrase that raises an emergency card. */
export interface DangerPhrase {
  readonly card: string
  readonly phrase: string
  /** Each word, or those of which any will do. */
  readonly words: readonly (readonly string[])[]
  /** How many words may stand before each of the words; none where they may come in any order. */
  readonly gaps?: readonly number[]
  /** Words that take it back. */
  readonly unless: readonly string[]
  /** It raises nothing beside words that say it is not now. */
  readonly notPast: boolean
}

/** Who it is about, and when, may stand anywhere. */
const BESIDE = new Set(
  'mum mam mom dad father mother husband wife son daughter child baby partner brother sister nan gran grandma grandad lad lass mister up now just still again keeps keep'.split(
    ' ',
  ),
)

/** Whether the phrase's words come one after another in what was typed, or in any order, and are not denied by the word before; the last may still be unfinished. */
export function fitsIn(
  typed: readonly string[],
  { words, gaps }: DangerPhrase,
  areWords: readonly boolean[],
): boolean {
  const denied = (before: string | undefined) =>
    before !== undefined && DENIES.has(before) && !words.some((either) => either.includes(before))
  const says = (at: number, either: readonly string[]) =>
    either.some((word) =>
      areWords[at] ? typed[at] === word : near(typed[at]!, word, at === typed.length - 1),
    ) && !denied(typed[at - 1])
  if (!gaps) return words.every((either) => typed.some((_, at) => says(at, either)))
  for (let start = 0; start < typed.length; start++) {
    if (!says(start, words[0]!)) continue
    let at = start + 1
    let matched = 1
    let gap = 0
    while (at < typed.length && matched < words.length && gap <= gaps[matched]!) {
      if (says(at, words[matched]!)) {
        matched++
        gap = 0
      } else if (!BESIDE.has(typed[at]!)) gap++
      at++
    }
    if (matched === words.length) return true
  }
  return false
}

const DENIES = new Set(['not', 'denies', 'without', 'nor'])
const SHORTEST_SLIP = 7
/** So much of a word tells it while it is typed. */
const TOLD = 0.75

function near(typed: string, word: string, unfinished: boolean): boolean {
  if (typed === word) return true
  if (unfinished && word.startsWith(typed) && typed.length >= word.length * TOLD) return true
  // A slip that makes another everyday word ("cough" for "couch", "scabbed" for "stabbed") would raise a false alarm.
  if (word.length < SHORTEST_SLIP || typed[0] !== word[0] || typed[1] !== word[1]) return false
  return distance(typed, word, allowedErrors(word.length - 2)) !== undefined
}
