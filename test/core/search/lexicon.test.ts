import { describe, expect, it } from 'vitest'
import { hintsIn, openLexicon, readWords } from '#core/search/lexicon.ts'
import { wordsOf } from '#core/search/tokens.ts'
import { content } from '../../content/sample.ts'

describe('a lexicon', () => {
  const reading = openLexicon({
    same: {
      wee: ['spend a penny', 'urine', 'wees'],
      'blood in urine': ['red wee', 'haematuria'],
      ear: ['lug'],
    },
    near: { ear: ['hearing'], 'on my tod': ['alone'] },
    parts: ['lug'],
  })
  const read = (typed: string) => readWords(reading, wordsOf(typed)).join(' ')
  it.each([
    ['need to spend a penny', 'need to wee'],
    ['my lug', 'my ear'],
    ['haematuria', 'blood_in_wee'],
    ['blood in urine', 'blood_in_wee'],
    ['red wee', 'blood_in_wee'],
    ['spend money', 'spend money'],
  ])('reads "%s" as "%s"', (typed, meant) => expect(read(typed)).toBe(meant))
  it('reads a saying while its last word is typed', () => {
    expect(readWords(reading, ['spend', 'a', 'pen'], true)).toEqual(['wee'])
    expect(readWords(reading, ['spend', 'a', 'p'], true)).toEqual(['spend', 'a', 'p'])
    expect(readWords(reading, ['spend', 'a', 'pen'])).toEqual(['spend', 'a', 'pen'])
  })
  it('takes a meaning of several words as one thing, near to its words', () =>
    expect(reading.near.get('blood_in_wee')).toEqual(['blood', 'in', 'wee']))
  it('takes the longest saying first', () => {
    const two = openLexicon({ same: { a: ['big red'], b: ['big red bus'] }, near: {}, parts: [] })
    expect(readWords(two, ['big', 'red', 'bus'])).toEqual(['b'])
  })
  it('hints at what a saying may mean besides, and knows parts of the body', () => {
    expect(hintsIn(reading, wordsOf('im on my tod'))).toEqual(['alone'])
    expect([...reading.parts]).toEqual(['ear'])
  })
})

describe('the lexicon of the content', () => {
  const { lexicon } = content
  const reading = openLexicon(lexicon)
  it('gives each lay word one meaning', () => {
    const meanings = new Map<string, Set<string>>()
    for (const [word, others] of Object.entries(lexicon.same))
      for (const other of others) {
        const said = wordsOf(other).join(' ')
        meanings.set(said, (meanings.get(said) ?? new Set()).add(word))
      }
    expect(
      [...meanings].filter(([, words]) => words.size > 1).map(([said, words]) => [said, ...words]),
    ).toEqual([])
  })
  it('reads every meaning as one thing, which is replaced by no other', () => {
    const moved = Object.keys(lexicon.same).filter((word) => {
      const [meant, ...more] = readWords(reading, wordsOf(word))
      return more.length > 0 || readWords(reading, [meant!])[0] !== meant
    })
    expect(moved).toEqual([])
  })
})
