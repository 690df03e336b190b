import type { TopicEntry } from '../pathway/release-files.ts'
import { shortened } from './shortened.ts'
import { plain } from './tokens.ts'
import type { TopicHit } from './topics.ts'

/** A long text is no slip of the keys. */
const MOST_WORDS = 12
/** How many letters fit in the bits of one number. */
const MOST_LETTERS = 31
/** Plain words have no letters beyond these. */
const LETTERS = 128
/** So much of a word must be right to count. */
const OF_WORD = 0.4
/** What fits less well finds more by chance than by meaning. */
const LEAST = 0.56
/** How much a long phrase counts less than a short one in which the words stand as well. */
const BY_LENGTH = 0.3
const MOST_KEPT = 2 * MOST_WORDS

/** A looser search for when the index finds nothing: each typed word may stand anywhere in a phrase of a topic, and many of its letters may be wrong; loaded only then. */
export function buildLastResort(topics: readonly TopicEntry[]): (query: string, limit: number) => TopicHit[] {
  const phrases = topics.map(({ title, words }) => [title, ...words].map(plain))
  const all = phrases.flat()
  const read = new Map<string, Uint8Array>()
  /** The fewest slips of a word in each phrase. Words already typed are read once: each further letter only changes the last one. */
  const slipsOf = (word: string): Uint8Array => {
    const slips = read.get(word) ?? Uint8Array.from(all, fewestSlips(word))
    read.delete(word)
    read.set(word, slips)
    if (read.size > MOST_KEPT) read.delete(read.keys().next().value!)
    return slips
  }
  return (query, limit) => {
    const words = plain(shortened(query.trim(), MOST_WORDS))
      .split(' ')
      .map((word) => word.slice(0, MOST_LETTERS))
    // An empty query would find every topic.
    if (!words[0]) return []
    const fits = fitting(words, words.map(slipsOf))
    let number = 0
    return topics
      .map(({ id, title }, at) => ({
        id,
        title,
        matched: title.toLowerCase(),
        score: Math.max(...phrases[at]!.map((phrase) => fits(phrase.length, number++))),
      }))
      .filter(({ score }) => score >= LEAST)
      .sort((one, other) => other.score - one.score)
      .slice(0, limit)
  }
}

/** Gives how well words fit the phrase of a length and a number, 0 to 1: how many of their letters stand in it, and how much of it they are. */
function fitting(
  words: readonly string[],
  slips: readonly Uint8Array[],
): (length: number, number: number) => number {
  const letters = words.join('').length
  return (length, number) => {
    const right = words.reduce((sum, word, at) => {
      const stands = word.length - slips[at]![number]!
      return stands < word.length * OF_WORD ? sum : sum + stands
    }, 0)
    const part = Math.min(letters, length) / Math.max(letters, length)
    return (right / letters) * (1 - BY_LENGTH * (1 - part))
  }
}

/** Gives, for a text, the fewest letters that are wrong, missing or too many where it is most like the word (Myers 1999, A fast bit-vector algorithm for approximate string matching). */
function fewestSlips(word: string): (text: string) => number {
  const places = new Int32Array(LETTERS)
  for (let at = 0; at < word.length; at++) places[word.charCodeAt(at)]! |= 1 << at
  const last = 1 << (word.length - 1)
  return (text) => {
    let more = -1
    let less = 0
    let slips = word.length
    let fewest = slips
    for (let at = 0; at < text.length; at++) {
      const same = places[text.charCodeAt(at)]!
      const down = same | less
      const along = (((same & more) + more) ^ more) | same
      let rises = less | ~(along | more)
      let falls = more & along
      if (rises & last) slips++
      else if (falls & last) slips--
      rises <<= 1
      falls <<= 1
      more = falls | ~(down | rises)
      less = rises & down
      if (slips < fewest) fewest = slips
    }
    return fewest
  }
}
