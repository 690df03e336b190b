import { allowedErrors, distance } from '../pathway/distance.ts'
import { soundOf } from './phonetic.ts'
import { stemOf } from './stem.ts'
import type { TopicIndex } from './topic-index.ts'

const PREFIX_WORTH = 1
const LONGER_WORTH = 0.8
const ONE_ERROR_WORTH = 0.95
const TWO_ERRORS_WORTH = 0.65
/** For a word that sounds the same, less the share of its letters that differ: "diarea" is not "tray". */
const SOUND_WORTH = 0.65
const STEM_WORTH = 0.85
const SAME_STEM_WORTH = 0.6
const WIDER_WORTH = 0.5
const NARROWER_WORTH = 0.2
/** So few letters begin too many words to tell: those of titles are enough. */
const FEW_LETTERS = 3

/** How telling a typed word is: its own weight, or that of the likeliest word it may mean, so that a slip towards a rare word gains nothing by the rarity. */
export function weightOf(index: TopicIndex, word: string, similar: ReadonlyMap<string, number>): number {
  const own = index.weights.get(word)
  if (own !== undefined) return own
  let likeliest = Math.log(1 + index.topics.length)
  let best = 0
  for (const [match, worth] of similar) {
    const weight = index.weights.get(match)!
    if (worth > best || (worth === best && weight < likeliest)) {
      best = worth
      likeliest = weight
    }
  }
  return likeliest
}

/** Words of the index that a typed word may mean: itself, words it begins, words a slip or two away, words that sound like it, and what the lexicon takes them for. */
export function similarWords(index: TopicIndex, word: string, unfinished: boolean): Map<string, number> {
  const found = new Map<string, number>()
  const { reading, postings } = index
  const keep = (match: string, worth: number) => {
    if (postings.has(match) && worth > (found.get(match) ?? 0)) found.set(match, worth)
  }
  const put = (match: string, worth: number) => {
    for (const meant of reading.alias.get(match) ?? [match]) {
      keep(meant, worth)
      for (const wider of reading.near.get(meant) ?? []) keep(wider, worth * WIDER_WORTH)
    }
  }
  const known = postings.has(word) || reading.alias.has(word) || reading.near.has(word)
  if (known) {
    put(word, 1)
    for (const narrower of index.narrower.get(word) ?? []) keep(narrower, NARROWER_WORTH)
  }
  if (unfinished || word.length >= 4) {
    const sorted = word.length < FEW_LETTERS && begins(index.titles, word) ? index.titles : index.sorted
    for (let at = firstFrom(sorted, word); at < sorted.length && sorted[at]!.startsWith(word); at++) {
      const match = sorted[at]!
      if (match !== word)
        put(match, (known ? LONGER_WORTH : PREFIX_WORTH) * (0.6 + 0.4 * (word.length / match.length)))
    }
  }
  if (!known) {
    const errors = allowedErrors(word.length)
    const first = word.charCodeAt(0)
    const second = word.charCodeAt(1)
    for (let length = word.length - errors; errors > 0 && length <= word.length + errors; length++)
      for (const match of index.byLength.get(length) ?? []) {
        const begins = match.charCodeAt(0)
        if (begins !== first && begins !== second && match.charCodeAt(1) !== second) continue
        const slips = distance(word, match, errors)
        if (slips !== undefined && slips > 0)
          put(match, (slips === 1 ? ONE_ERROR_WORTH : TWO_ERRORS_WORTH) * (match[0] === word[0] ? 1 : 0.8))
      }
    for (const match of index.sounds.get(soundOf(word)) ?? []) {
      const longest = Math.max(word.length, match.length)
      const slips = distance(word, match, longest)!
      put(match, SOUND_WORTH * (0.4 + 0.6 * (1 - slips / longest)))
    }
  }
  for (const match of index.stems.get(stemOf(word)) ?? [])
    if (match !== word) put(match, known ? SAME_STEM_WORTH : STEM_WORTH)
  return found
}

function begins(sorted: readonly string[], beginning: string): boolean {
  return sorted[firstFrom(sorted, beginning)]?.startsWith(beginning) ?? false
}

/** The place of the first word at or after a beginning. */
export function firstFrom(sorted: readonly string[], beginning: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < beginning) low = middle + 1
    else high = middle
  }
  return low
}
