import type { WordWeights } from '../../pathway/release-files.ts'
import type { TopicIndex } from '../topic-index.ts'
import { rootOf } from './meanings.ts'

/** How much each word, meaning and pair of meanings weighs towards an emergency or against one, and which card it speaks for. */
export interface OpenWeights {
  readonly base: number
  /** The card that most parts speak for: raised where no card has most of what was said. */
  readonly usual: string
  readonly of: ReadonlyMap<string, { readonly weight: number; readonly card?: string }>
}

/** What words weigh together. */
export interface Weighed {
  /** Above 0 more lines like it were emergencies than were not. */
  readonly score: number
  readonly card: string
  /** What weighed most towards an emergency, heaviest first. */
  readonly heaviest: readonly string[]
}

/** The parts of a card file that speak against an emergency belong to no card. */
export const AGAINST = 'against'
const SHOWN = 3

/** Makes the weights ready. */
export function openWeights({ base, cards }: WordWeights): OpenWeights {
  const of = new Map<string, { weight: number; card?: string }>()
  for (const [card, list] of Object.entries(cards))
    for (const text of list ? list.split('|') : []) {
      const [part, tenths] = text.split(' ') as [string, string]
      of.set(part, { weight: Number(tenths) / 10, ...(card === AGAINST ? {} : { card }) })
    }
  const [usual = ''] = Object.keys(cards)
    .filter((card) => card !== AGAINST)
    .sort((one, other) => cards[other]!.length - cards[one]!.length)
  return { base, usual, of }
}

const TENS = 10
const MOST_TENS = 9
const LONGEST_NUMBER = 3

/** What is weighed of a piece of speech: each root, as the lexicon reads it and numbers by their tens, each meaning ("~not"), and each two meanings ("not&wake"). */
export function partsToWeigh(
  words: readonly string[],
  meanings: readonly string[],
  topics?: Pick<TopicIndex, 'reading'>,
): string[] {
  const roots = words.map((word) =>
    /^\d+$/.test(word)
      ? word.length > LONGEST_NUMBER
        ? '#'
        : `#${Math.min(MOST_TENS, Math.floor(Number(word) / TENS))}`
      : rootOf(topics?.reading.alias.get(word)?.[0] ?? word),
  )
  const sorted = [...meanings].sort()
  return [
    ...new Set(roots),
    ...sorted.map((meaning) => `~${meaning}`),
    ...sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `${one}&${other}`)),
  ]
}

/** Weighs what was said by what was said in emergencies and by what only sounded like one. */
export function weigh({ base, usual, of }: OpenWeights, parts: readonly string[]): Weighed {
  const known = parts.flatMap((part) => {
    const held = of.get(part)
    return held ? [{ part, ...held }] : []
  })
  const sum = known.reduce((total, { weight }) => total + weight, 0)
  const towards = known.filter(({ weight }) => weight > 0).sort((one, other) => other.weight - one.weight)
  const votes = new Map<string, number>()
  for (const { card, weight } of towards) if (card) votes.set(card, (votes.get(card) ?? 0) + weight)
  const most = [...votes].sort((one, other) => other[1] - one[1])[0]
  const all = [...votes.values()].reduce((total, vote) => total + vote, 0)
  return {
    score: base + sum / Math.sqrt(Math.max(1, known.length)),
    card: most && most[1] > all / 2 ? most[0] : usual,
    heaviest: towards.slice(0, SHOWN).map(({ part }) => part),
  }
}
