import { expect, it } from 'vitest'
import { fillWords, keyedWords } from '#core/texts/fill-words.ts'

const words = { one: 'a word', calls_one: '{{n}} call', calls_two: '{{n}} pair', calls_other: '{{n}} calls' }

it('chooses the plural of the language by the count, the plain text where there is none', () => {
  expect(keyedWords(words, 'one', {}, 'en')).toBe('a word')
  expect(keyedWords(words, 'one', { count: 3 }, 'en')).toBe('a word')
  expect(keyedWords(words, 'calls', { count: 1 }, 'en')).toBe('{{n}} call')
  expect(keyedWords(words, 'calls', { count: 2 }, 'en')).toBe('{{n}} calls')
  expect(keyedWords(words, 'calls', { count: 2 }, 'cy')).toBe('{{n}} pair')
  expect(keyedWords(words, 'none', {}, 'en')).toBeUndefined()
})
it('puts values in their places, and marks around one that is written from right to left', () => {
  expect(fillWords('{{n}} of {{all}}{{none}}', { n: 3, all: 4 })).toBe('3 of 4')
  expect(fillWords('رقم {{n}}{{none}}', { n: '01632 960000' })).toBe('رقم \u206801632 960000\u2069')
  expect(fillWords('For {{who}}.', { who: 'سلام' })).toBe('For \u2068سلام\u2069.')
})
