import type { Problem } from '#core/check/problem.ts'
import type { Lexicon } from '#core/pathway/lexicon.ts'
import type { Reader } from '../read/reader.ts'
import { heardInWelsh } from './welsh.ts'

const FIELDS = ['same', 'medicines', 'near', 'parts', 'welsh', 'english']

/** Reads the lexicon from its files, one a subject: `same`, `near`, `parts`, `medicines` (what they are for, generic name, brands), and `welsh` (in its forms, but for those that are `english`). */
export function readLexicon(files: readonly Reader[], problems: Problem[]): Lexicon {
  const same: Record<string, string[]> = {}
  const near: Record<string, string[]> = {}
  const parts: string[] = []
  const welsh: Record<string, string[]> = {}
  const english: string[] = []
  const put = (into: Record<string, string[]>, word: string, others: readonly string[]) => {
    if (others.length > 0) into[word] = [...(into[word] ?? []), ...others]
  }
  for (const reader of files) {
    reader.onlyKeys([], FIELDS)
    for (const word of reader.keys(['same'])) put(same, word, reader.list(['same', word]))
    for (const word of reader.keys(['near'])) put(near, word, reader.list(['near', word]))
    for (const word of reader.keys(['welsh'])) put(welsh, word, reader.list(['welsh', word]))
    parts.push(...reader.list(['parts']))
    english.push(...reader.list(['english']))
    for (const use of reader.keys(['medicines']))
      for (const generic of reader.keys(['medicines', use])) {
        put(near, generic, [use])
        put(same, generic, reader.list(['medicines', use, generic]))
      }
    problems.push(...reader.problems)
  }
  for (const [word, others] of heardInWelsh(welsh, same, english)) put(same, word, others)
  return { same, near, parts }
}
