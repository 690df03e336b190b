import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { WordWeights } from '#core/pathway/release-files.ts'

const FILE = 'emergency-weights.tsv'
const HEAD = [
  '# What words weigh towards an emergency card, in tenths: learned from heard/*.tsv and danger-phrases.yaml by `npm run bench -- --weigh`.',
  '# Never edit it by hand. card, weight, part: a root, "~meaning" or "meaning&meaning" of emergencies.yaml.',
]

/** Reads what words weigh towards an emergency; nothing where the folder has no such file. Throws where a line has no card, weight and part. */
export function readWeights(folder: string): WordWeights | undefined {
  if (!existsSync(join(folder, FILE))) return undefined
  const cards: Record<string, string[]> = {}
  let base = 0
  for (const [at, line] of readFileSync(join(folder, FILE), 'utf8').split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [card, tenths, part] = line.split('\t')
    if (!card || !part || !Number.isInteger(Number(tenths)))
      throw new Error(`content/${FILE} line ${at + 1}: "${line}" needs a card, a weight and a part.`)
    if (card === 'base') base = Number(tenths) / 10
    else {
      cards[card] ??= []
      cards[card].push(`${part} ${tenths}`)
    }
  }
  return {
    base,
    cards: Object.fromEntries(Object.entries(cards).map(([card, parts]) => [card, parts.join('|')])),
  }
}

/** Writes what words weigh towards an emergency. */
export function writeWeights(folder: string, { base, cards }: WordWeights): void {
  const lines = Object.entries(cards).flatMap(([card, list]) =>
    (list ? list.split('|') : []).map((text) => {
      const [part, tenths] = text.split(' ')
      return `${card}\t${tenths}\t${part}`
    }),
  )
  const text = [...HEAD, `base\t${Math.round(base * 10)}\tnothing`, ...lines, '']
  writeFileSync(join(folder, FILE), text.join('\n'))
}
