import { describe, expect, it } from 'vitest'
import type { TopicEntry } from '#core/pathway/release-files.ts'
import { buildIndex } from '#core/search/topic-index.ts'
import { searchTopics } from '#core/search/topics.ts'

const topic = (id: string, ...words: string[]): TopicEntry => ({
  id,
  title: id,
  group: 'g',
  words,
})
const index = buildIndex(
  [
    topic('knee', 'sore knee', 'knee hurts on stairs', 'knee gives way'),
    topic('elbow', 'sore elbow', 'tennis elbow', 'terrible sore terrible arm'),
    topic('pee', 'cant wee', 'wee will not come'),
    topic('often', 'wee a lot', 'wee at night'),
  ],
  { same: { knee: ['nee'] }, near: {}, parts: ['knee', 'elbow'] },
)
const first = (typed: string) => searchTopics(index, typed)[0]?.id

describe('the score of a topic', () => {
  it('holds to the part of the body, whatever else stands beside it', () => {
    expect(first('terrible sore terrible knee')).toBe('knee')
    expect(first('terrible nee on the court')).toBe('knee')
  })
  it('finds the same first topics however few are asked for', () => {
    for (const typed of ['sore', 'knee sore wee', 'terr', 'wee a', 'gives nee']) {
      const all = searchTopics(index, typed)
      for (const few of [1, 2, 3]) expect(searchTopics(index, typed, few)).toEqual(all.slice(0, few))
    }
  })
  it('hears what cannot be done', () => {
    expect(first('can not wee')).toBe('pee')
    expect(first('wee')).not.toBe('pee')
  })
})
