import { allowedErrors, distance } from '../pathway/distance.ts'
import type { DangerEntry } from '../pathway/release-files.ts'
import { plain, wordsOf } from './tokens.ts'

interface DangerPhrase extends DangerEntry {
  readonly words: readonly string[]
  readonly excluded: readonly string[]
}

export interface DangerIndex {
  readonly phrases: readonly DangerPhrase[]
}

/** Small words that may stand between the words of a danger phrase, or be missing from it. */
const FILLERS = new Set(
  'a an the is are am was his her hers my your their our he she they i im hes shes theyre its it has have got very really just so now all of to in on and been gone going with at'.split(
    ' ',
  ),
)
const GAP = 3

/** Prepares the danger phrases. */
export function buildDanger(entries: readonly DangerEntry[]): DangerIndex {
  return {
    phrases: entries.map((entry) => {
      const all = wordsOf(entry.phrase)
      const telling = all.filter((word) => !FILLERS.has(word))
      return {
        ...entry,
        words: telling.length > 0 ? telling : all,
        excluded: (entry.exclude ?? []).map(plain),
      }
    }),
  }
}

/** The emergency that what was typed sounds like, misspelt too: phrases in their order with a few words between; a single word only when it is the whole query (engine rule 41). */
export function findDanger(index: DangerIndex, query: string): { card: string; phrase: string } | undefined {
  const said = plain(query)
  if (!said) return undefined
  const typed = said.split(' ')
  const telling = typed.filter((word) => !FILLERS.has(word))
  for (const phrase of index.phrases) {
    if (phrase.excluded.some((words) => ` ${said} `.includes(` ${words} `))) continue
    const whole = phrase.whole || phrase.words.length === 1
    const fits = whole
      ? telling.length === 1 && near(telling[0]!, phrase.words[0]!)
      : inOrder(typed, phrase.words)
    if (fits) return { card: phrase.card, phrase: phrase.phrase }
  }
  return undefined
}

/** Whether the phrase's words come one after another in what was typed, with few words between. */
function inOrder(typed: readonly string[], words: readonly string[]): boolean {
  for (let start = 0; start < typed.length; start++) {
    let at = start
    let matched = 0
    let gap = 0
    while (at < typed.length && matched < words.length && gap <= GAP) {
      if (near(typed[at]!, words[matched]!)) {
        matched++
        gap = 0
      } else if (matched === 0) break
      else if (!FILLERS.has(typed[at]!)) gap++
      at++
    }
    if (matched === words.length) return true
  }
  return false
}

function near(typed: string, word: string): boolean {
  if (typed === word) return true
  if (word.length < 4 || typed.length < 4) return false
  // A slip that makes another everyday word ("cough" for "couch") would raise a false alarm, so the first letter must hold.
  if (typed[0] !== word[0]) return false
  return distance(typed, word, allowedErrors(word.length)) !== undefined
}
