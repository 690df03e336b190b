import type { WordWeights } from '../../pathway/release-files.ts'
import type { TopicIndex } from '../topic-index.ts'
import { isSmall, rootOf } from './meanings.ts'
import { AGAINST, partNumber, unpackWeights } from './packed-weights.ts'

/** How much each part of speech weighs towards an emergency or against one, by its number, and which card it speaks for. */
export interface OpenWeights {
  readonly base: number
  /** The card that most parts speak for: raised where no card has most of what was said. */
  readonly usual: string
  readonly of: ReadonlyMap<number, { readonly weight: number; readonly card?: string }>
}

/** What is weighed: a word by its root, or two words in their order, and where they stand. */
export interface WeighedPart {
  readonly name: string
  readonly at: readonly number[]
}

/** What words weigh together. */
export interface Weighed {
  /** Above 0 more lines like it were emergencies than were not. */
  readonly score: number
  readonly card: string
  /** The words as typed that weighed most towards an emergency. */
  readonly because: string
}

const SHOWN = 3

/** Makes the weights ready. */
export function openWeights({ base, cards }: WordWeights): OpenWeights {
  const of = new Map<number, { weight: number; card?: string }>()
  for (const [card, packed] of Object.entries(cards))
    for (const [number, tenths] of unpackWeights(packed))
      of.set(number, card === AGAINST ? { weight: -tenths / 10 } : { weight: tenths / 10, card })
  const [usual = ''] = Object.keys(cards)
    .filter((card) => card !== AGAINST)
    .sort((one, other) => cards[other]!.length - cards[one]!.length)
  return { base, usual, of }
}

const TENS = 10
const MOST_TENS = 9
const LONGEST_NUMBER = 3
/** Two words are weighed together as far apart as this, small ones not counted. */
const APART = 3
const FIRST = '^'
const LAST = '$'

/** What is weighed of a piece of speech: each root, as the lexicon reads it and numbers by their tens; each two words that stand side by side or near; the first word and the last. */
export function partsToWeigh(words: readonly string[], topics?: Pick<TopicIndex, 'reading'>): WeighedPart[] {
  const roots = words.map((word) =>
    /^\d+$/.test(word)
      ? word.length > LONGEST_NUMBER
        ? '#'
        : `#${Math.min(MOST_TENS, Math.floor(Number(word) / TENS))}`
      : rootOf(topics?.reading.alias.get(word)?.[0] ?? word),
  )
  const parts = new Map<string, WeighedPart>()
  const add = (name: string, ...at: number[]) => {
    if (!parts.has(name)) parts.set(name, { name, at })
  }
  for (const [at, root] of roots.entries()) add(root, at)
  for (let at = 0; at + 1 < roots.length; at++) add(`${roots[at]} ${roots[at + 1]}`, at, at + 1)
  const telling = [...words.keys()].filter((at) => !isSmall(words[at]!))
  for (const [step, at] of telling.entries())
    for (const other of telling.slice(step + 1, step + 1 + APART))
      add(`${roots[at]} ${roots[other]}`, at, other)
  if (roots.length > 0) {
    add(`${FIRST} ${roots[0]}`, 0)
    add(`${roots.at(-1)} ${LAST}`, roots.length - 1)
  }
  return [...parts.values()]
}

/** Weighs what was said by what was said in emergencies and by what only sounded like one. */
export function weigh(
  { base, usual, of }: OpenWeights,
  words: readonly string[],
  parts: readonly WeighedPart[],
): Weighed {
  const known = parts.flatMap(({ name, at }) => {
    const held = of.get(partNumber(name))
    return held ? [{ at, ...held }] : []
  })
  const sum = known.reduce((total, { weight }) => total + weight, 0)
  const towards = known.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight)
  const votes = new Map<string, number>()
  for (const { card, weight } of towards) if (card) votes.set(card, (votes.get(card) ?? 0) + weight)
  const most = [...votes].sort((one, other) => other[1] - one[1])[0]
  const all = [...votes.values()].reduce((total, vote) => total + vote, 0)
  const told = new Set(towards.slice(0, SHOWN).flatMap(({ at }) => at))
  return {
    score: base + sum / Math.sqrt(Math.max(1, known.length)),
    card: most && most[1] > all / 2 ? most[0] : usual,
    because: words.filter((_, at) => told.has(at)).join(' '),
  }
}
