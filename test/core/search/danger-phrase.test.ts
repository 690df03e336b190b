import { expect, test } from 'vitest'
import { type DangerPhrase, fitsIn } from '#core/search/danger-phrase.ts'

const phrase = (words: readonly (readonly string[])[], gaps?: readonly number[]): DangerPhrase => ({
  card: 'x',
  phrase: words.join(' '),
  words,
  unless: [],
  notPast: false,
  ...(gaps ? { gaps } : {}),
})
const fits = (typed: string, one: DangerPhrase, words = false) =>
  fitsIn(
    typed.split(' '),
    one,
    typed.split(' ').map(() => words),
  )

test.each([
  ['face drooping', true],
  ['face suddenly drooping', true],
  ['face mum still drooping', true],
  ['face red sore drooping', false],
  ['drooping face', false],
  ['not face drooping', false],
])('"%s" says that a face droops, one word between at most: %s', (typed, expected) => {
  expect(fits(typed, phrase([['face'], ['drooping']], [0, 1]))).toBe(expected)
})

test('any of the words that will do is enough, and words without an order may come in any', () => {
  const lost = phrase([['arm', 'leg'], ['weak']])
  expect(fits('weak leg', lost)).toBe(true)
  expect(fits('weak heart', lost)).toBe(false)
})

test('a slip in a long word is mended, and a last word may be unfinished; a word that is one by itself is neither', () => {
  const long = phrase([['unconscious']], [0])
  for (const typed of ['unconscous', 'unconscio']) {
    expect(fits(typed, long), typed).toBe(true)
    expect(fits(typed, long, true), typed).toBe(false)
  }
  expect(fits('uncon', long)).toBe(false)
})
