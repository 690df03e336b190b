import { expect, it } from 'vitest'
import { forDanger, forTopics, shortened } from '#core/search/shortened.ts'

it('leaves what anybody types as it is, spaces and all', () => {
  for (const text of ['', ' sore throat  7', 'chest pain\nfor an hour ', `${'word '.repeat(30)}`])
    expect(forTopics(text)).toBe(text)
})

it('keeps the first words of a long text', () => {
  expect(shortened('one two  three four', 3)).toBe('one two  three')
  const letter = Array.from({ length: 500 }, (_, at) => `word${at}`).join(' ')
  expect(forTopics(letter).split(' ')).toHaveLength(60)
  expect(forDanger(letter)).toBe(letter)
})

it('cuts what is no word to the length of one', () => {
  expect(shortened(`ear ${'1'.repeat(50_000)} ache`, 60)).toBe(`ear ${'1'.repeat(40)}`)
})

it.each([
  ['words', Array.from({ length: 5000 }, (_, at) => `w${at}`).join(' ')],
  ['figures', '7'.repeat(50_000)],
  ['spaces', ' '.repeat(50_000)],
])('bounds what is searched of endless %s', (_, text) => {
  expect(forDanger(text).length).toBeLessThan(25_000)
  expect(forTopics(text).length).toBeLessThan(2500)
})

it.each(['صداع شديد', 'голова болит', 'ਸਿਰ ਦਰਦ', '痛'])(
  'reads %s, in letters that no topic has, as a need for an interpreter',
  (text) => {
    expect(forTopics(text)).toBe('interpreter')
  },
)
it.each(['boli mnie głowa', 'mum صداع', '07700 900123', 'άρα pain'])('reads %s as it was typed', (text) => {
  expect(forTopics(text)).toBe(text)
})
