import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildWholeIndex } from '#core/search/closer/closer.ts'
import { searchTopics } from '#core/search/topics.ts'
import { isWeak } from '#core/search/weak.ts'
import { content } from '../../content/sample.ts'

const index = buildWholeIndex(Object.values(content.release.pathways), content.lexicon)
const hits = (typed: string) => searchTopics(index, typed, 10)

it.each([
  [[], false],
  [[0.4], true],
  [[0.8], false],
  [[0.8, 0.79], true],
  [[0.8, 0.5], false],
  [[2.1, 2.05], false],
])('results that score %j: weak %s', (scores, weak) =>
  expect(isWeak(scores.map((score) => ({ score })))).toBe(weak),
)

it('is said of words that fit no topic well', () => {
  expect(isWeak(hits('my thingamajig has gone wrong again'))).toBe(true)
})

it('is not said of topics by their own names, and of at most a tenth of everyday queries', () => {
  for (const typed of ['sore throat', 'fit note', 'water infection', 'chickenpox'])
    expect(isWeak(hits(typed)), typed).toBe(false)
  const ordinary = readFileSync('test/queries/ordinary.txt', 'utf8').trim().split('\n')
  expect(ordinary.filter((typed) => isWeak(hits(typed))).length).toBeLessThanOrEqual(ordinary.length / 10)
})
