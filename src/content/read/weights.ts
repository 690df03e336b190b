import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WordWeights } from '#core/pathway/release-files.ts'
import { packWeights } from '#core/search/closer/packed-weights.ts'

/** What is learned of a line that was heard. */
interface TaughtLine {
  readonly query: string
  readonly urgent: boolean
  readonly card: boolean
}

const FILE = 'emergency-weights.tsv'
const HEAD = [
  '# What words and pairs of words weigh towards an emergency card, in tenths: learned from heard/*.tsv by `npm run bench -- --weigh` (docs/second-reader.md).',
  '# Never edit it by hand. card, weight, part: a root; two roots in their order, side by side or near; "^" is the start of the line, "$" its end.',
]

/** What was learned: the base is what no word at all weighs; each part with its weight in tenths and the card it speaks for, or "against". */
export interface LearnedWeights {
  readonly base: number
  readonly parts: readonly { readonly part: string; readonly tenths: number; readonly card: string }[]
}

/** Reads what words weigh towards an emergency; nothing where the folder has no such file. Throws where a line has no card, weight and part. */
export function readWeights(folder: string): LearnedWeights | undefined {
  if (!existsSync(join(folder, FILE))) return undefined
  const parts: LearnedWeights['parts'][number][] = []
  let base = 0
  for (const [at, line] of readFileSync(join(folder, FILE), 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('# ')) continue
    const [card, tenths, part] = line.split('\t')
    if (card === 'lines') continue
    if (!card || !part || !Number.isInteger(Number(tenths)))
      throw new Error(`content/${FILE} line ${at + 1}: "${line}" needs a card, a weight and a part.`)
    if (card === 'base') base = Number(tenths) / 10
    else parts.push({ part, tenths: Number(tenths), card })
  }
  return { base, parts }
}

/** The weights as the desk reads them. */
export function inRelease({ base, parts }: LearnedWeights): WordWeights {
  const cards = [...new Set(parts.map(({ card }) => card))]
  const packed = cards.map((name) => {
    const own = parts.filter(({ card }) => card === name)
    return [name, packWeights(own.map(({ part, tenths }) => [part, Math.abs(tenths)]))] as const
  })
  return { base, cards: Object.fromEntries(packed) }
}

/** Writes what words weigh towards an emergency, and from which lines it was learned. */
export function writeWeights(
  folder: string,
  { base, parts }: LearnedWeights,
  heard: readonly TaughtLine[],
): void {
  const lines = parts.map(({ part, tenths, card }) => `${card}\t${tenths}\t${part}`)
  const head = [...HEAD, `lines\t${digestOf(heard)}`, `base\t${Math.round(base * 10)}\tnothing`]
  writeFileSync(join(folder, FILE), [...head, ...lines, ''].join('\n'))
}

/** Whether the weights were learned from just these lines; true where the folder has none. */
export function isLearnedFrom(folder: string, heard: readonly TaughtLine[]): boolean {
  if (!existsSync(join(folder, FILE))) return true
  return readFileSync(join(folder, FILE), 'utf8').includes(`\nlines\t${digestOf(heard)}\n`)
}

const DIGEST_LENGTH = 16
function digestOf(heard: readonly TaughtLine[]): string {
  const text = heard.map(({ query, urgent, card }) => `${query}\t${urgent}\t${card}`).join('\n')
  return createHash('sha256').update(text).digest('hex').slice(0, DIGEST_LENGTH)
}
