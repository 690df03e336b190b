import type { DangerFile } from '#core/pathway/release-files.ts'
import { findBesides } from '#core/search/closer/besides.ts'
import { buildWholeDanger } from '#core/search/closer/closer.ts'
import { spokenWords } from '#core/search/closer/meanings.ts'
import { AGAINST, HEAVIEST } from '#core/search/closer/packed-weights.ts'
import { partsToWeigh, type WeighedPart } from '#core/search/closer/weights.ts'
import { findDanger } from '#core/search/danger.ts'
import type { TopicIndex } from '#core/search/topic-index.ts'
import type { LearnedWeights } from '../read/weights.ts'
import { fitWeights } from './fit-weights.ts'
import { heardLines } from './heard-lines.ts'

/** A line, what of it is weighed, and the card that it must raise, where it must raise one. */
interface Line {
  readonly parts: readonly WeighedPart[]
  readonly card: string | undefined
  /** How much it counts beside a line that was heard. */
  readonly counts: number
}

/** This many parts are kept: the heaviest, those that stand in more lines before others. Parts of a single line are among them: in files left out more cards come up with them, and fewer false ones. */
const KEPT = 60_000
const OFTEN = 0.25
/** How much of a line a danger phrase counts for, as it is shorter than what callers say. */
const OF_PHRASE = 0.4

/** Learns from every line that was heard (`heard/*.tsv`, but for the files named in `apart`), and from every danger phrase, how much each word and each two words weigh towards an emergency card. A line that is urgent but marked for no card teaches nothing. */
export function weighEmergencies(
  folder: string,
  danger: DangerFile,
  index: TopicIndex,
  apart: readonly string[] = [],
): LearnedWeights {
  const { means, cards, asking } = danger.later!.meanings!
  const ruled = buildWholeDanger(
    { ...danger, later: { ...danger.later!, meanings: { means, cards } } },
    index,
  )
  const heard = heardLines(folder, apart).filter(({ card, urgent }) => card || !urgent)
  const besides = asking ? findBesides(asking) : () => []
  // A request beside an emergency takes it back from the lists, so they hear what is told besides by itself too.
  const cardOf = (query: string) =>
    [query, ...besides(spokenWords(query)).map((run) => run.join(' '))]
      .map((words) => findDanger(ruled, words)?.card)
      .find((card) => card !== undefined)
  const listed = heard.map(({ query, card }) => (card ? cardOf(query) : undefined))
  const phrases = dangerPhrases(danger)
  // A line that raises no card by any list is an ambulance's, which has most of the phrases, until its words tell otherwise.
  const usual = mostOf(phrases.map(({ card }) => card))!
  const partsOf = (text: string) => partsToWeigh(spokenWords(text), index)
  return learn([
    ...heard.map(({ query, card }, at) => ({
      parts: partsOf(query),
      card: card ? (listed[at] ?? usual) : undefined,
      counts: 1,
    })),
    ...phrases.map(({ card, phrase }) => ({ parts: partsOf(phrase), card, counts: OF_PHRASE })),
  ])
}

function learn(lines: readonly Line[]): LearnedWeights {
  const counts = new Map<string, number>()
  for (const { parts } of lines) for (const { name } of parts) counts.set(name, (counts.get(name) ?? 0) + 1)
  const { base, weights } = fitWeights(
    lines.map(({ parts }) => parts),
    lines.map(({ card }) => card !== undefined),
    new Set(counts.keys()),
    lines.map(({ counts: share }) => share),
  )
  const worth = (part: string, weight: number) => Math.abs(weight) * counts.get(part)! ** OFTEN
  const heaviest = [...weights]
    .map(([part, weight]) => ({ part, weight, worth: worth(part, weight) }))
    .sort((one, other) => other.worth - one.worth || (one.part < other.part ? -1 : 1))
    .slice(0, KEPT)
  const cards = cardsOf(lines)
  return {
    base: Math.round(base * 10) / 10,
    parts: heaviest
      .map(({ part, weight }) => {
        const tenths = Math.max(-HEAVIEST, Math.min(HEAVIEST, Math.round(weight * 10)))
        return { part, tenths, card: tenths < 0 ? AGAINST : mostOf(cards.get(part) ?? [])! }
      })
      .filter(({ tenths, card }) => tenths !== 0 && card !== undefined)
      .sort((one, other) => (one.card + one.part < other.card + other.part ? -1 : 1)),
  }
}

/** The cards of the lines in which each part stands. */
function cardsOf(lines: readonly Line[]): Map<string, string[]> {
  const cards = new Map<string, string[]>()
  for (const { parts, card } of lines)
    if (card !== undefined)
      for (const { name } of parts) {
        const held = cards.get(name)
        if (held) held.push(card)
        else cards.set(name, [card])
      }
  return cards
}

/** The card that stands most often; undefined where there is none. */
function mostOf(cards: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const card of cards) counts.set(card, (counts.get(card) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0]
}

/** Each danger phrase as it would be said, with the first of words of which any will do. */
function dangerPhrases({ cards, later }: DangerFile): { readonly card: string; readonly phrase: string }[] {
  return [cards, later?.cards ?? {}].flatMap((all) =>
    Object.entries(all).flatMap(([card, { now, notPast }]) =>
      [now, notPast].flatMap((list) =>
        (list ? list.split('|') : []).map((text) => ({
          card,
          phrase: text
            .split('#')[0]!
            .replace(/^[=~]/, '')
            .replaceAll('...', ' ')
            .replace(/(\S+?)\/\S+/g, '$1'),
        })),
      ),
    ),
  )
}
