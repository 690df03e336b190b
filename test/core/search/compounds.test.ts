import { describe, expect, it } from 'vitest'
import { learnCompounds, spellAlike } from '#core/search/compounds.ts'

describe('compounds', () => {
  const phrases = [
    'sore throat',
    'my sore throat',
    'sorethroat',
    'headache',
    'bad headache',
    'head ache',
    'hay fever',
  ]
  const compounds = learnCompounds(phrases.map((phrase) => phrase.split(' ')))
  const spelt = (words: string) => spellAlike(compounds, words.split(' ')).join(' ')
  it.each([
    ['sorethroat', 'sore throat'],
    ['head ache today', 'headache today'],
    ['hayfever', 'hay fever'],
    ['hay fever', 'hay fever'],
    ['my knee', 'my knee'],
  ])('"%s" is read as "%s", as it is mostly written', (typed, read) => expect(spelt(typed)).toBe(read))
  it('are read the same when read twice', () => {
    for (const phrase of phrases) expect(spelt(spelt(phrase))).toBe(spelt(phrase))
  })
})
