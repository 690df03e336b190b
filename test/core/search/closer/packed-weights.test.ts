import { expect, it } from 'vitest'
import { HEAVIEST, packWeights, partNumber, unpackWeights } from '#core/search/closer/packed-weights.ts'

it('gives back the weight of each part by its number', () => {
  const parts = Array.from({ length: 500 }, (_, at) => [`word ${at}`, (at % HEAVIEST) + 1] as const)
  expect(new Map(unpackWeights(packWeights(parts)))).toEqual(
    new Map(parts.map(([part, tenths]) => [partNumber(part), tenths])),
  )
})
it('holds no heavier weight than one sign can', () => {
  expect(unpackWeights(packWeights([['a', 500]]))).toEqual([[partNumber('a'), HEAVIEST]])
})
it('packs nothing as nothing', () => {
  expect(unpackWeights(packWeights([]))).toEqual([])
})
it('gives numbers below seventeen million, hardly any of them twice', () => {
  const numbers = Array.from({ length: 10_000 }, (_, at) => partNumber(`some part ${at}`))
  expect(Math.max(...numbers)).toBeLessThan(2 ** 24)
  expect(new Set(numbers).size).toBeGreaterThan(9_990)
})
