import type { Pathway } from '#core/pathway/pathway.ts'
import type { Release } from '#core/pathway/release.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { t } from '#ui/language.ts'

/** All that a drawn topic says in the words of the content, which are English in every language: signs, reasons, questions and their choices. */
export function contentWords(
  { facts, opening }: Pick<Release, 'facts' | 'opening'>,
  pathway: Pathway,
): string[] {
  const asked = { ...facts, ...pathway.facts }
  const words = [
    ...opening.breaths.flatMap(({ rows }) => rows.map(({ say }) => inVoice(say, 'they'))),
    ...pathway.signs.map(({ say }) => inVoice(say, 'they')),
    ...pathway.raise.map(({ why }) => why),
    ...Object.values(asked).flatMap(({ ask, options }) => [
      inVoice(ask, 'they', 'sentence').replace('{until}', t('guide-until')),
      ...Object.values(options ?? {}),
    ]),
  ]
  return [...new Set(words)].filter((one) => one.length > 1).sort((a, b) => b.length - a.length)
}

/** Which of these words a line holds, in the order of the line; a word within another is not named again. */
export function englishIn(line: string, words: readonly string[]): string[] {
  const found: { readonly at: number; readonly word: string }[] = []
  for (const word of words) {
    const at = line.indexOf(word)
    const end = at + word.length
    const isWhole = !/\p{L}/u.test(line[at - 1] ?? '') && !/\p{L}/u.test(line[end] ?? '')
    if (at >= 0 && isWhole && found.every((one) => end <= one.at || at >= one.at + one.word.length))
      found.push({ at, word })
  }
  return found.sort((a, b) => a.at - b.at).map(({ word }) => word)
}
