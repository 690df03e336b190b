import { expect, it } from 'vitest'
import { bestPhraseOf } from '#core/search/best-phrase.ts'
import { buildIndex } from '#core/search/topic-index.ts'
import { shareOf } from '#core/search/word-share.ts'

const index = buildIndex([
  { id: 'knee', title: 'Joint', group: 'g', words: ['sore knee', 'knee gives way on stairs'] },
  { id: 'arm', title: 'Arm', group: 'g', words: ['sore arm'] },
])
function read(...words: string[]) {
  const shares = words.map((word) => shareOf(index, word, false, 1))
  const total = shares.reduce((sum, { worth }) => sum + worth, 0)
  return bestPhraseOf(index, shares, total, words, new Set(words), {})
}

it('the phrase that shares most is the best of its topic, and the one that was typed is known', () => {
  const best = read('sore', 'knee').read(0)
  expect([best.phrase.text, best.exact]).toEqual(['sore knee', true])
  const arm = read('sore', 'knee').read(1)
  expect([arm.phrase.text, arm.exact]).toEqual(['sore arm', false])
  expect(arm.value).toBeLessThan(best.value)
})
it('a second look at a topic finds the same, since what was reckoned with is cleared', () => {
  const words = read('knee', 'stairs')
  expect(words.read(0)).toEqual(words.read(0))
  expect(words.read(0).phrase.text).toBe('knee gives way on stairs')
})
it('no phrase exceeds the bound that is reckoned without reading it', () => {
  const words = read('sore', 'knee')
  const whole = ['sore', 'knee'].reduce((sum, word) => sum + shareOf(index, word, false, 1).worth, 0)
  expect(words.read(0).value).toBeLessThanOrEqual(words.atMost(whole, 1))
  expect(words.atMost(whole / 2, 0.5)).toBeLessThan(words.atMost(whole, 1))
})
