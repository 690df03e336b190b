import type { DangerFile, WordWeights } from '#core/pathway/release-files.ts'
import { buildWholeDanger } from '#core/search/closer/closer.ts'
import { meaningsIn, openVocabulary, spokenWords } from '#core/search/closer/meanings.ts'
import { AGAINST, partsToWeigh } from '#core/search/closer/weights.ts'
import { findDanger } from '#core/search/danger.ts'
import type { TopicIndex } from '#core/search/topic-index.ts'
import { fitWeights } from './fit-weights.ts'
import { heardLines } from './heard-lines.ts'

/** A line, what of it is weighed, and the card that it must raise, where it must raise one. */
interface Line {
  readonly parts: readonly string[]
  readonly card: string | undefined
}

/** A part must stand in so many lines to be weighed, and weigh so much to be kept. */
const FEWEST = 4
const LIGHTEST = 0.3

/** Learns from every line that was heard (`heard/*.tsv`, but for the files named in `apart`) and from every danger phrase how much each word and meaning weighs towards an emergency card. A line that is urgent but marked for no card teaches nothing. */
export function weighEmergencies(
  folder: string,
  danger: DangerFile,
  index: TopicIndex,
  apart: readonly string[] = [],
): WordWeights {
  const meanings = danger.later!.meanings!
  const sayings = Object.entries(meanings.means).map(([name, text]) => [name, text.split('|')] as const)
  const vocabulary = openVocabulary(new Map(sayings), index)
  const ruled = buildWholeDanger(
    { ...danger, later: { ...danger.later!, meanings: { means: meanings.means, cards: meanings.cards } } },
    index,
  )
  const lineOf = (text: string, card: string | undefined): Line => {
    const words = spokenWords(text)
    return { parts: partsToWeigh(words, [...meaningsIn(vocabulary, words).keys()], index), card }
  }
  const phrases = dangerPhrases(danger)
  // A line that raises no card by any phrase is an ambulance's, which has most of them, until its words tell otherwise.
  const usual = mostOf(phrases.map(({ card }) => card))!
  const lines = [
    ...heardLines(folder, apart)
      .filter(({ card, urgent }) => card || !urgent)
      .map(({ query, card }) => lineOf(query, card ? (findDanger(ruled, query)?.card ?? usual) : undefined)),
    ...phrases.map(({ card, phrase }) => lineOf(phrase, card)),
  ]
  return asFile(lines)
}

function asFile(lines: readonly Line[]): WordWeights {
  const counts = new Map<string, number>()
  for (const { parts } of lines) for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1)
  const due = lines.map(({ card }) => card !== undefined)
  const often = new Set([...counts].filter(([, count]) => count >= FEWEST).map(([part]) => part))
  const first = fitWeights(
    lines.map(({ parts }) => parts),
    due,
    often,
  )
  const heavy = new Set(
    [...first.weights].filter(([, weight]) => Math.abs(weight) >= LIGHTEST).map(([part]) => part),
  )
  const { base, weights } = fitWeights(
    lines.map(({ parts }) => parts),
    due,
    heavy,
  )
  const cards: Record<string, string[]> = { [AGAINST]: [] }
  for (const [part, weight] of [...weights].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const tenths = Math.round(weight * 10)
    if (tenths === 0) continue
    const card = tenths < 0 ? AGAINST : mostCommonCard(lines, part)
    cards[card] ??= []
    cards[card].push(`${part} ${tenths}`)
  }
  return {
    base: Math.round(base * 10) / 10,
    cards: Object.fromEntries(Object.entries(cards).map(([card, list]) => [card, list.join('|')])),
  }
}

function mostCommonCard(lines: readonly Line[], part: string): string {
  return mostOf(lines.flatMap(({ parts, card }) => (card && parts.includes(part) ? [card] : []))) ?? ''
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
