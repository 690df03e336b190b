import { describe, expect, it } from 'vitest'
import { learnNeighbours, mendWords } from '#core/search/closer/mend-words.ts'
import { NO_LEXICON, openLexicon } from '#core/search/lexicon.ts'

const neighbours = learnNeighbours(
  openLexicon({ ...NO_LEXICON, same: { exemption: ['blue badge', 'held up badge'] } }),
)
const mended = (typed: string) => mendWords(neighbours, typed.split(' '), (word) => word === 'bridge')

describe('a slip in a saying', () => {
  it('is mended by the word before or after it', () => {
    expect(mended('blue bagde')).toEqual(['blue', 'badge'])
    expect(mended('bleu badge form')).toEqual(['blue', 'badge', 'form'])
  })
  it('stays where the words beside it begin no saying, or where it is a word by itself', () => {
    expect(mended('my bagde')).toEqual(['my', 'bagde'])
    expect(mended('blue bridge')).toEqual(['blue', 'bridge'])
    expect(mended('held badge')).toEqual(['held', 'badge'])
  })
})
