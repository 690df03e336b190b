import { describe, expect, it } from 'vitest'
import { buildIndex } from '#core/search/topic-index.ts'
import { searchTopics } from '#core/search/topics.ts'
import { shareOf } from '#core/search/word-share.ts'

const WORDS = 'throat tummy headache swollen ankle stitches vomiting rash cough fever'.split(' ')
const topics = WORDS.map((word) => ({ id: word, title: word, group: 'general', words: [`sore ${word}`] }))
const index = buildIndex(topics)
const given = (word: string) => {
  const { phrases, met } = shareOf(index, word, false, 1)
  return [...phrases].map((number, at) => [index.phrases[number]!.text, met[at]] as const)
}

describe('what a word of a query gives', () => {
  it('is worked out once for a word that stays', () => {
    expect(shareOf(index, 'hedache', false, 1)).toBe(shareOf(index, 'hedache', false, 1))
  })
  it('is met by each phrase that holds it or a word like it, by none more than it is worth', () => {
    const { worth } = shareOf(index, 'hedache', false, 1)
    expect(given('hedache').map(([text]) => text)).toEqual(['headache', 'sore headache'])
    for (const [, met] of given('hedache')) expect(met).toBeLessThanOrEqual(worth)
  })
  it('tells a word that is still typed from a whole one, and one that is only hinted at', () => {
    expect(shareOf(index, 'stit', true, 1).phrases).toHaveLength(2)
    expect(shareOf(index, 'sti', false, 1).phrases).toHaveLength(0)
    expect(shareOf(index, 'rash', false, 0.5).worth).toBe(shareOf(index, 'rash', false, 1).worth / 2)
  })
  it('leaves nothing behind that another query could meet', () => {
    const fresh = (typed: string) => searchTopics(buildIndex(topics), typed)
    for (const typed of ['sore', 'sore thr', 'ankle rash', 'r', 'sore and swollen ankle', 'zzz'])
      expect(searchTopics(index, typed)).toEqual(fresh(typed))
  })
  it('does not keep more of them than a few queries need', () => {
    for (let number = 0; number < 1000; number++) shareOf(index, `word${number}`, true, 1)
    expect(index.shares.size).toBe(200)
  })
})
