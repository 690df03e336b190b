import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { topicsToFind } from '#content/words/heard.ts'
import { oddsOfHeard } from '#content/words/odds.ts'
import { buildWholeIndex } from '#core/search/closer/closer.ts'
import { stemOf } from '#core/search/stem.ts'
import { searchTopics } from '#core/search/topics.ts'
import { hasKnownWord, isBeside, isWeak } from '#core/search/weak.ts'
import { content } from '../../content/sample.ts'

const index = buildWholeIndex(topicsToFind(content), content.lexicon, oddsOfHeard(content))
const hits = (typed: string) => searchTopics(index, typed, 10)

it.each([
  [[], false],
  [[0.4], true],
  [[0.8], false],
  [[0.49, 0.2], true],
  [[0.5, 0.49, 0.39], false],
  [[0.59, 0.58, 0.48], true],
  [[0.63, 0.62, 0.62], false],
  [[2.1, 2.05], false],
])('results that score %j: weak %s', (scores, weak) =>
  expect(isWeak(scores.map((score) => ({ score })))).toBe(weak),
)

it('is said of words that fit no topic well', () => {
  expect(isWeak(hits('the thingamajig on my whatsit went pop'))).toBe(true)
})

it('is not said of topics by their own names, and of at most a tenth of everyday queries', () => {
  for (const typed of ['sore throat', 'fit note', 'water infection', 'chickenpox'])
    expect(isWeak(hits(typed)), typed).toBe(false)
  const ordinary = readFileSync('test/queries/ordinary.txt', 'utf8').trim().split('\n')
  expect(ordinary.filter((typed) => isWeak(hits(typed))).length).toBeLessThanOrEqual(ordinary.length / 10)
})

describe('topics sought among some alone', () => {
  const hit = (id: string, score: number) => ({ id, title: id, matched: id, score })
  const all = [hit('request', 1.5), hit('problem', 0.8)]
  it('are guesses where the words fit another better, and these not well', () => {
    expect(isBeside([all[1]!], all)).toBe(true)
    expect(isBeside([hit('problem', 1.2)], all)).toBe(false)
    expect(isBeside([hit('problem', 1.2)], [hit('request', 3.4)])).toBe(true)
    expect(isBeside(all, all)).toBe(false)
    expect(isBeside([], all)).toBe(false)
  })
  it('are guesses for a request typed as the problem', () => {
    for (const typed of ['cancelling again', 'repeat prescription', 'sick note']) {
      const found = searchTopics(index, typed, index.topics.length)
      const symptoms = found.filter(({ id }) => content.release.pathways[id]!.kind === 'symptom')
      expect(symptoms.length === 0 || isBeside(symptoms, found), typed).toBe(true)
    }
  })
})

it('knows a word in whatever form, and none of those that say little', () => {
  const stems = new Set(['pain', 'cough', 'gp'].map(stemOf)) as never
  expect(['coughing', 'mum has it', 'gp', 'gorączkę'].map((words) => hasKnownWord({ stems }, words))).toEqual(
    [true, false, false, false],
  )
})
