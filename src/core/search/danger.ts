import { distance } from '../pathway/distance.ts'
import type { DangerFile, MeaningsFile } from '../pathway/release-files.ts'
import { type Compounds, learnCompounds, spellAlike } from './compounds.ts'
import { type DangerPhrase, fitsIn } from './danger-phrase.ts'
import { type OpenLexicon, openLexicon, readWords } from './lexicon.ts'
import { plain, wordsOf } from './tokens.ts'
import type { TopicIndex } from './topic-index.ts'

/** The danger phrases, ready to be looked for in what was typed. */
export interface DangerIndex {
  readonly phrases: readonly DangerPhrase[]
  /** The phrases by how their first word begins, by number. */
  readonly begun: ReadonlyMap<string, readonly number[]>
  readonly past: readonly string[]
  readonly now: readonly string[]
  readonly reading: OpenLexicon
  readonly compounds: Compounds
  /** Every word of the phrases, and those that count as one with them. */
  readonly words: ReadonlySet<string>
  /** What the words mean together, once it has come. */
  readonly meant?: ReturnType<MakeMeaning>
  /** What all topics say, once it has come: dialect and slips are read by it. */
  readonly topics?: Pick<TopicIndex, 'reading' | 'postings'>
}

/** An emergency card, and what raised it. */
export interface DangerHit {
  readonly card: string
  readonly phrase: string
  /** The words as typed, where no list has them. */
  readonly because?: string
}

/** Hears in what was typed an emergency by its meaning, and whether its words take one back: what is past, on paper, or a joke; `doubtful` needs a danger phrase besides. `first` is the topic that was found first. */
export type HearMeaning = (
  query: string,
  first?: string,
) => { readonly meant?: DangerHit; readonly takenBack: boolean; readonly doubtful?: boolean }

type MakeMeaning = (file: MeaningsFile, topics?: Pick<TopicIndex, 'reading' | 'postings'>) => HearMeaning

/** Nothing that raises a card. */
export const NO_DANGER: DangerFile = { same: {}, past: '', now: '', unless: [], cards: {} }

/** Small words that may stand between the words of a danger phrase, or be missing from it. */
const FILLERS = new Set(
  'a an the is are am was were be been i im ive hes he shes she they theyre it its my your his hers our their you u we has have got get getting really very so of to in on at and bit proper completely totally absolutely please help that this from'.split(
    ' ',
  ),
)
const GAP = 1
const WIDE_GAP = 5
/** A year says that it is past. */
const YEAR = /\b(?:19|20)\d\d\b/
/** "?stroke": a question mark before a word is how staff write that it may be. */
const ASKED = /\?(?=[a-z])/gi
/** A condition said in one word is news only in a short query: "stroke" in a long one is mostly a story. */
const SHORT = 3

/** Prepares the danger phrases; with the index of all topics, words in dialect and misspelt short ones are heard too, and with what hears meanings also an emergency that no phrase says. */
export function buildDanger(
  file: DangerFile,
  topics?: Pick<TopicIndex, 'reading' | 'postings'>,
  hearMeaning?: MakeMeaning,
): DangerIndex {
  const same: Record<string, string[]> = {}
  for (const [word, others] of [...Object.entries(file.same), ...Object.entries(file.later?.same ?? {})])
    same[word] = [...(same[word] ?? []), ...parted(others)]
  const unless = [...file.unless, ...(file.later?.unless ?? [])]
  const past = [file.past, file.later?.past ?? ''].flatMap(parted)
  const listed = Object.keys(file.cards).flatMap((card) =>
    (['now', 'notPast'] as const).flatMap((when) =>
      [file.cards, file.later?.cards ?? {}].flatMap((cards) =>
        parted(cards[card]?.[when] ?? '').map((text) => ({ card, text, notPast: when === 'notPast' })),
      ),
    ),
  )
  const written = [
    ...listed.flatMap(({ text }) => text.split('#')[0]!.split('/')),
    ...Object.keys(same),
    ...Object.values(same).flat(),
  ].map(wordsOf)
  const compounds = learnCompounds(written)
  const reading = openLexicon({ same, near: {}, parts: [] })
  const phrases = listed.map(({ card, text, notPast }) => {
    const [phrase, number] = text.split('#')
    const takenBack = number === undefined ? [] : parted(unless[Number(number)]!).map(plain)
    return { card, phrase: phrase!, unless: takenBack, notPast, ...inPhrase(phrase!, reading, compounds) }
  })
  const begun = new Map<string, number[]>()
  for (const [number, { words }] of phrases.entries())
    for (const beginning of new Set(words[0]!.map(beginningOf)))
      begun.set(beginning, [...(begun.get(beginning) ?? []), number])
  return {
    phrases,
    begun,
    past: past.map(plain),
    now: parted(file.now).map(plain),
    reading,
    compounds,
    words: new Set([...written.flat(), ...[...past, ...unless.flatMap(parted)].flatMap(wordsOf), ...FILLERS]),
    ...(topics ? { topics } : {}),
    ...(hearMeaning && file.later?.meanings ? { meant: hearMeaning(file.later.meanings, topics) } : {}),
  }
}

/** How a word begins: no slip is mended in its first two letters. */
function beginningOf(word: string): string {
  return word.slice(0, 2)
}

function parted(list: string): string[] {
  return list ? list.split('|') : []
}

/** Words of which any will do: "arm/leg". */
const EITHER = /(\S+\/\S+)/

function inPhrase(
  phrase: string,
  reading: OpenLexicon,
  compounds: Compounds,
): Pick<DangerPhrase, 'words' | 'gaps'> {
  if (phrase.startsWith('=')) return { words: [[plain(phrase)]], gaps: [0] }
  const words: (readonly string[])[] = []
  const gaps: number[] = []
  const read = (text: string) => readWords(reading, spellAlike(compounds, wordsOf(text)))
  for (const part of phrase.split('...')) {
    const telling = part
      .split(EITHER)
      .flatMap((run): (readonly string[])[] =>
        run.includes('/')
          ? [run.split('/').flatMap(read)]
          : read(run).flatMap((word) => (FILLERS.has(word) ? [] : [[word]])),
      )
    for (const [at, either] of telling.entries()) {
      gaps.push(words.length > 0 && at === 0 ? WIDE_GAP : GAP)
      words.push(either)
    }
  }
  return phrase.startsWith('~') ? { words } : { words, gaps }
}

/** The emergency that words sound like, misspelt too: phrases in their order with few words between, unless words beside them take it back (engine rule 41). `first` is the id of the topic that the search puts first: it counts beside the words. */
export function findDanger(index: DangerIndex, query: string, first?: string): DangerHit | undefined {
  const said = plain(query.replace(ASKED, ' query '))
  if (!said) return undefined
  const { meant, takenBack, doubtful }: Partial<ReturnType<HearMeaning>> = index.meant?.(query, first) ?? {}
  if (takenBack || (meant && !doubtful)) return meant
  const heard = spellAlike(index.compounds, said.split(' ')).map((word) => hear(index, word))
  const either = ` ${said} / ${heard.join(' ')} `
  const holds = (words: string) => either.includes(` ${words} `)
  const typed = readWords(index.reading, heard)
  const telling = typed.filter((word) => !FILLERS.has(word))
  const past = index.past.some(holds) || YEAR.test(said)
  const told = telling.length > SHORT && !index.now.some(holds)
  const areWords = telling.map(
    (word) =>
      index.topics !== undefined && (index.topics.postings.has(word) || index.topics.reading.alias.has(word)),
  )
  // Few phrases begin like a word that was said, so that few have to be read.
  const numbers = [...new Set([...either.split(' '), ...typed].map(beginningOf))].flatMap(
    (beginning) => index.begun.get(beginning) ?? [],
  )
  for (const number of numbers.sort((one, other) => one - other)) {
    const phrase = index.phrases[number]!
    if (phrase.notPast && (past || (told && phrase.words.length === 1))) continue
    const fits = phrase.phrase.startsWith('=')
      ? ` ${typed.join(' ')} `.includes(` ${phrase.words[0]![0]!} `) || holds(phrase.words[0]![0]!)
      : fitsIn(telling, phrase, areWords)
    if (fits && !phrase.unless.some(holds)) return meant ?? { card: phrase.card, phrase: phrase.phrase }
  }
  return undefined
}

const SHORTEST_HEARD = 5

/** A word as the phrases have it: without its lost "g", as the lexicon reads it, or with a slip mended where it is no word by itself. */
function hear({ words, topics }: DangerIndex, word: string): string {
  if (words.has(word)) return word
  if (word.endsWith('in') && words.has(`${word}g`)) return `${word}g`
  if (!topics) return word
  const meant = topics.reading.alias.get(word)?.[0]
  if (meant !== undefined && words.has(meant)) return meant
  if (word.length < SHORTEST_HEARD || meant !== undefined || topics.postings.has(word)) return word
  for (const other of words)
    if (other.length >= SHORTEST_HEARD && other[0] === word[0] && distance(word, other, 1)) return other
  return word
}
