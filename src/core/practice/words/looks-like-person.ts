import type { PeopleNames } from './people-names.ts'
import type { PersonFound } from './person-found.ts'
import { personNumbers } from './person-numbers.ts'

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu
/** Right before the first word of a sentence. */
const BEGINS = /(?:^|[.!?:;…\n"“”'‘(–—*-])\s*$/u
/** What may stand between the words of one name. */
const BESIDE = /^(?:\.?[ \t]+|-)$/
const CAPITAL = /^\p{Lu}[\p{Ll}\p{M}]+$/u
const CLAN = /^(?:O['’]|Mc|Mac|D['’])\p{Lu}\p{Ll}+$/u
/** Months and seasons, which are names too: with a capital they are rather the month. */
const MONTHS = new Set(['april', 'may', 'june', 'july', 'august', 'autumn', 'summer', 'winter'])
/** Said of one person and no scan. */
const TITLES = new Set(['mr', 'mrs'])
const SCANS = new Set(['scan', 'scans', 'scanner', 'scanning', 'imaging'])
/** Titles that are other words too: "miss a call", "MS nurse", "the doctor". */
const WORDLY_TITLES = new Set(
  'miss ms mx dr doctor nurse sister prof professor sir lady lord rev reverend father master'.split(' '),
)
const SAINT = new Set(['st', 'saint', 'sant', 'san'])
/** What a person did, right after a name that begins a sentence. */
const DID = new Set('rang phoned came said wanted wants rings phones asked asks'.split(' '))
const STREETS =
  'road|rd|street|avenue|ave|lane|close|drive|crescent|terrace|gardens|grove|court|mews|heol|stryd|ffordd|lôn'
const ADDRESS = new RegExp(
  `\\b\\d{1,4}[a-z]?,? +(?:\\p{L}[\\p{L}'’]* +){1,3}(?:${STREETS})(?![\\p{L}])`,
  'giu',
)

/**
 * What in a text may tell who a person is, in the order in which it stands there. It finds what it can: a name that no list holds, in
 * small letters, is beyond it.
 * @param today London date: a date with its year that is still to come is nobody's birthday.
 * @example looksLikePerson('Mark it for Mark Khan', '2026-11-27', names) // [{ kind: 'name', text: 'Mark Khan', at: 12 }]
 */
export function looksLikePerson(written: string, today: string, lists: PeopleNames): PersonFound[] {
  const text = written.normalize('NFKC')
  const { found, rest } = personNumbers(text, today)
  const places = [...rest.matchAll(ADDRESS)].map(
    (match): PersonFound => ({ kind: 'address', text: match[0], at: match.index }),
  )
  const without = places.reduce((left, { at, text: { length } }) => blanked(left, at, length), rest)
  return [...found, ...places, ...namesIn(without, lists)].sort((a, b) => a.at - b.at)
}

/** What was found, but for what is made only of words of the practice's own: its services, its topics, its places. */
export function withoutKnown(found: readonly PersonFound[], known: readonly string[]): PersonFound[] {
  const words = new Set(known.flatMap((text) => [...text.matchAll(WORD)].map(([word]) => plain(word))))
  return found.filter(
    (one) => one.kind !== 'name' || ![...one.text.matchAll(WORD)].every(([word]) => words.has(plain(word))),
  )
}

interface Word {
  readonly text: string
  readonly at: number
  readonly plain: string
  readonly capital: boolean
  readonly begins: boolean
}

function namesIn(text: string, lists: PeopleNames): PersonFound[] {
  const shouted = isShouted(text)
  const words = [...text.matchAll(WORD)].map(([word], at, all): Word => {
    const index = all[at]!.index
    return {
      text: word,
      at: index,
      plain: plain(word),
      capital:
        !shouted && (CAPITAL.test(word.replace(/['’]s$/, '')) || CLAN.test(word.replace(/['’]s$/, ''))),
      begins: BEGINS.test(text.slice(0, index)),
    }
  })
  const beside = (at: number) =>
    at > 0 && BESIDE.test(text.slice(words[at - 1]!.at + words[at - 1]!.text.length, words[at]!.at))
  const before = (at: number) => (beside(at) ? words[at - 1] : undefined)
  const after = (at: number) => (at + 1 < words.length && beside(at + 1) ? words[at + 1] : undefined)
  const names = words.map((word, at) => isName(lists, word, before(at), after(at)))
  // A title and an initial belong to the name behind them.
  for (let at = words.length - 2; at >= 0; at -= 1)
    if (names[at + 1] && beside(at + 1) && isPrefix(words[at]!)) names[at] = true
  // What stands with a capital beside a name is the rest of it.
  for (const at of words.keys())
    if (!names[at] && names[at - 1] && beside(at) && words[at]!.capital && !isUsual(lists, words[at]!.plain))
      names[at] = true
  return runs(text, words, names, beside)
}

function isName(lists: PeopleNames, word: Word, before: Word | undefined, after: Word | undefined): boolean {
  const { plain: name } = word
  if (before && SAINT.has(before.plain)) return false
  if (before && TITLES.has(before.plain) && name.length > 1) return !SCANS.has(name)
  const listed = lists.given.has(name) || lists.family.has(name) || CLAN.test(word.text)
  if (listed) return true
  const family = after && (lists.family.has(after.plain) || CLAN.test(after.text))
  if (lists.wordly.has(name) && family) return true
  if (before && ['name', 'surname', 'named'].includes(before.plain) && word.capital) return true
  if (!word.capital) return false
  if (before && WORDLY_TITLES.has(before.plain)) return !isUsual(lists, name)
  const more = after?.capital === true && !isUsual(lists, after.plain)
  if (lists.wordly.has(name)) return more || (!word.begins && !MONTHS.has(name))
  if (isUsual(lists, name)) return false
  return !word.begins || (after !== undefined && DID.has(after.plain))
}

/** A word that is written with a capital and names nobody, or several of it. */
function isUsual({ capitals }: PeopleNames, word: string): boolean {
  return capitals.has(word) || capitals.has(word.replace(/s$/, ''))
}

function isPrefix({ text, plain: word }: Word): boolean {
  return TITLES.has(word) || WORDLY_TITLES.has(word) || /^\p{Lu}$/u.test(text)
}

function runs(
  text: string,
  words: readonly Word[],
  names: readonly boolean[],
  beside: (at: number) => boolean,
): PersonFound[] {
  const found: PersonFound[] = []
  for (const [at, word] of words.entries()) {
    if (!names[at]) continue
    const end = word.at + word.text.length
    const last = found.at(-1)
    if (last && names[at - 1] && beside(at))
      found[found.length - 1] = { ...last, text: text.slice(last.at, end) }
    else found.push({ kind: 'name', text: word.text, at: word.at })
  }
  return found
}

/** Typed with the capitals locked: a capital says nothing then. */
function isShouted(text: string): boolean {
  const large = text.match(/\p{Lu}/gu)?.length ?? 0
  return large > 8 && large > (text.match(/\p{Ll}/gu)?.length ?? 0)
}

function plain(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replaceAll(/['’]/g, '')
}

/** A text with one piece of it made blank, so that nothing is found in it twice and all else stays in its place. */
function blanked(text: string, at: number, length: number): string {
  return text.slice(0, at) + ' '.repeat(length) + text.slice(at + length)
}
