import { allowedErrors, distance } from '../pathway/distance.ts'
import type { DangerFile } from '../pathway/release-files.ts'
import { type Compounds, learnCompounds, spellAlike } from './compounds.ts'
import { type OpenLexicon, openLexicon, readWords } from './lexicon.ts'
import { plain, wordsOf } from './tokens.ts'

interface DangerPhrase {
  readonly card: string
  readonly phrase: string
  readonly words: readonly string[]
  /** How many words may stand before each of the words. */
  readonly gaps: readonly number[]
  /** Words that take it back. */
  readonly unless: readonly string[]
  /** It raises nothing beside words that say it is not now. */
  readonly notPast: boolean
}

export interface DangerIndex {
  readonly phrases: readonly DangerPhrase[]
  readonly past: readonly string[]
  readonly now: readonly string[]
  readonly reading: OpenLexicon
  readonly compounds: Compounds
}

/** Nothing that raises a card. */
export const NO_DANGER: DangerFile = { same: {}, past: '', now: '', unless: [], cards: {} }

/** Small words that may stand between the words of a danger phrase, or be missing from it. */
const FILLERS = new Set(
  'a an the is are am was were be been i im ive hes he shes she they theyre it its my your his hers our their you u we has have got get getting really very so of to in on at and bit proper right completely totally absolutely please help that this from'.split(
    ' ',
  ),
)
const GAP = 1
const WIDE_GAP = 5
/** A condition said in one word is news only in a short query: "stroke" in a long one is mostly a story. */
const SHORT = 3

/** Prepares the danger phrases. */
export function buildDanger(file: DangerFile): DangerIndex {
  const same = Object.fromEntries(Object.entries(file.same).map(([word, others]) => [word, parted(others)]))
  const listed = Object.entries(file.cards).flatMap(([card, { now, notPast }]) => [
    ...parted(now).map((text) => ({ card, text, notPast: false })),
    ...parted(notPast).map((text) => ({ card, text, notPast: true })),
  ])
  const compounds = learnCompounds(
    [...listed.map(({ text }) => text.split('#')[0]!), ...Object.values(same).flat()].map(wordsOf),
  )
  const reading = openLexicon({ same, near: {}, parts: [] })
  const phrases = listed.map(({ card, text, notPast }) => {
    const [phrase, number] = text.split('#')
    const unless = number === undefined ? [] : parted(file.unless[Number(number)]!).map(plain)
    return { card, phrase: phrase!, unless, notPast, ...inPhrase(phrase!, reading, compounds) }
  })
  return { phrases, past: parted(file.past).map(plain), now: parted(file.now).map(plain), reading, compounds }
}

function parted(list: string): string[] {
  return list ? list.split('|') : []
}

function inPhrase(
  phrase: string,
  reading: OpenLexicon,
  compounds: Compounds,
): Pick<DangerPhrase, 'words' | 'gaps'> {
  if (phrase.startsWith('=')) return { words: [plain(phrase)], gaps: [0] }
  const words: string[] = []
  const gaps: number[] = []
  for (const part of phrase.split('...')) {
    const telling = readWords(reading, spellAlike(compounds, wordsOf(part))).filter(
      (word) => !FILLERS.has(word),
    )
    for (const [at, word] of telling.entries()) {
      gaps.push(words.length > 0 && at === 0 ? WIDE_GAP : GAP)
      words.push(word)
    }
  }
  return { words, gaps }
}

/** The emergency that what was typed sounds like, misspelt too: phrases in their order with few words between, unless words beside them take it back (engine rule 41). */
export function findDanger(index: DangerIndex, query: string): { card: string; phrase: string } | undefined {
  const said = plain(query)
  if (!said) return undefined
  const holds = (words: string) => ` ${said} `.includes(` ${words} `)
  const typed = readWords(index.reading, spellAlike(index.compounds, said.split(' ')))
  const telling = typed.filter((word) => !FILLERS.has(word))
  const past = index.past.some(holds)
  const told = telling.length > SHORT && !index.now.some(holds)
  for (const phrase of index.phrases) {
    if (phrase.notPast && (past || (told && phrase.words.length === 1))) continue
    const fits = phrase.phrase.startsWith('=')
      ? ` ${typed.join(' ')} `.includes(` ${phrase.words[0]!} `) || holds(phrase.words[0]!)
      : inOrder(telling, phrase)
    if (fits && !phrase.unless.some(holds)) return { card: phrase.card, phrase: phrase.phrase }
  }
  return undefined
}

/** Whether the phrase's words come one after another in what was typed, and are not denied by the word before. */
function inOrder(typed: readonly string[], { words, gaps }: DangerPhrase): boolean {
  for (let start = 0; start < typed.length; start++) {
    if (!near(typed[start]!, words[0]!)) continue
    if (words[0] !== 'not' && DENIES.has(typed[start - 1] ?? '')) continue
    let at = start + 1
    let matched = 1
    let gap = 0
    while (at < typed.length && matched < words.length && gap <= gaps[matched]!) {
      if (near(typed[at]!, words[matched]!)) {
        matched++
        gap = 0
      } else gap++
      at++
    }
    if (matched === words.length) return true
  }
  return false
}

const DENIES = new Set(['not', 'denies', 'without', 'nor'])
const SHORTEST_SLIP = 7

function near(typed: string, word: string): boolean {
  if (typed === word) return true
  // A slip that makes another everyday word ("cough" for "couch", "scabbed" for "stabbed") would raise a false alarm.
  if (word.length < SHORTEST_SLIP || typed[0] !== word[0] || typed[1] !== word[1]) return false
  return distance(typed, word, allowedErrors(word.length - 2)) !== undefined
}
