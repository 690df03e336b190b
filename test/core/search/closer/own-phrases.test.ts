import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readCloser } from '#core/search/closer/closer.ts'
import { addPhrases } from '#core/search/closer/own-phrases.ts'
import { searchTopics } from '#core/search/topics.ts'
import { sampleSearch } from '../../../content/sample-search.ts'

const { index, topics } = sampleSearch()
const own = { 'fit-note-new': ['blimpton chitty', 'the grumbleform'] }
const added = readCloser(addPhrases(index, own), sampleSearch().odds)
const first = (of: typeof index, words: string) => searchTopics(of, words, 1)[0]?.id

it('a practice without phrases of its own has the very index of the release', () => {
  expect(addPhrases(index, {})).toBe(index)
  expect(addPhrases(index, { gone: ['x'] })).toBe(index)
})
it.each(['blimpton chitty', 'chitty from blimpton', 'grumbleform', 'grumblefrom', 'grumbl'])(
  'its topic is found by what was added, begun and misspelt too: "%s"',
  (words) => {
    expect(first(index, words)).not.toBe('fit-note-new')
    expect(first(added, words)).toBe('fit-note-new')
  },
)
it('what was there before is found as before, whatever was added to another topic', () => {
  const asked = topics.flatMap(({ words }) => words.slice(0, 3))
  fc.assert(
    fc.property(fc.constantFrom(...asked), (words) => {
      const [before, after] = [searchTopics(index, words, 1)[0], searchTopics(added, words, 1)[0]]
      expect(after?.id).toBe(before?.id)
    }),
    { numRuns: 40 },
  )
})
it('no word that was there weighs otherwise', () => {
  for (const [word, weight] of index.weights) expect(added.weights.get(word)).toBe(weight)
})
