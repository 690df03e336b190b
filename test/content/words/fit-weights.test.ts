import { expect, it } from 'vitest'
import { fitWeights } from '#content/words/fit-weights.ts'
import type { WeighedPart } from '#core/search/closer/weights.ts'

const LINES = [
  ['blue', 'lips'],
  ['lips', 'dry'],
  ['blue', 'badge'],
  ['badge', 'form'],
  ['blue', 'lips', 'baby'],
  ['dry', 'skin'],
]
const PARTS = LINES.map((line) => line.map((name, at): WeighedPart => ({ name, at: [at] })))
const DUE = [true, false, false, false, true, false]
const { base, weights } = fitWeights(PARTS, DUE, new Set(['blue', 'lips', 'dry', 'badge']))

it('parts that stand in what is due weigh towards it, others against it', () => {
  expect(weights.get('blue')).toBeGreaterThan(0)
  expect(weights.get('lips')).toBeGreaterThan(0)
  expect(weights.get('badge')).toBeLessThan(0)
  expect(weights.get('dry')).toBeLessThan(0)
  expect(weights.has('baby')).toBe(false)
})
it('the sum over the root of how many are known tells what is due from what is not', () => {
  const score = (line: string[]) => {
    const known = line.flatMap((part) => weights.get(part) ?? [])
    return base + known.reduce((sum, weight) => sum + weight, 0) / Math.sqrt(Math.max(1, known.length))
  }
  expect(LINES.map((line) => score(line) > 0)).toEqual(DUE)
})
it('is the same for the same lines', () => {
  expect(fitWeights(PARTS, DUE, new Set(weights.keys())).weights).toEqual(weights)
})
it('a line that counts for little moves the weights little', () => {
  const less = fitWeights(PARTS, DUE, new Set(weights.keys()), [1, 1, 1, 1, 0.01, 1]).weights
  const more = fitWeights(PARTS, DUE, new Set(weights.keys()), [1, 1, 1, 1, 3, 1]).weights
  expect(less.get('blue')!).toBeLessThan(more.get('blue')!)
})
it('words that always stand together share what they weigh, and a pair weighs nothing beside a word that is not heard', () => {
  const said = (name: string, ...at: number[]): WeighedPart => ({ name, at })
  const lines = [
    [said('floppy', 0), said('baby', 1), said('floppy baby', 0, 1)],
    [said('dry', 0), said('baby', 1), said('dry baby', 0, 1)],
  ]
  const found = fitWeights(
    lines,
    [true, false],
    new Set(['floppy', 'floppy baby', 'dry', 'dry baby']),
  ).weights
  expect(found.get('floppy')!).toBeGreaterThan(found.get('floppy baby')!)
  expect(found.get('dry')!).toBeLessThan(found.get('dry baby')!)
})
