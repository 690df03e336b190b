import { describe, expect, it } from 'vitest'
import type { TopicEntry } from '#core/pathway/release-files.ts'
import { buildLastResort } from '#core/search/last-resort.ts'
import { buildIndex } from '#core/search/topic-index.ts'
import { searchTopics } from '#core/search/topics.ts'

const topic = (title: string, ...words: string[]): TopicEntry => ({
  id: title.toLowerCase().replaceAll(' ', '-'),
  title,
  group: 'general',
  words,
})
const topics = [
  topic('Sore throat', 'tonsillitis'),
  topic('Repeat prescription', 'medication running out'),
  topic('Verruca', 'wart on foot'),
  topic('Piles', 'haemorrhoids'),
]
const loose = buildLastResort(topics)
const found = (typed: string, limit = 3) => loose(typed, limit).map(({ id }) => id)

describe('the looser search', () => {
  it.each([
    ['mdcation', 'repeat-prescription'],
    ['tonsylytus', 'sore-throat'],
    ['hemroids', 'piles'],
  ])('finds "%s" in "%s"', (typed, id) => expect(found(typed)[0]).toBe(id))

  it('finds what the index cannot', () => {
    expect(searchTopics(buildIndex(topics), 'cription')).toEqual([])
    expect(found('cription')).toEqual(['repeat-prescription'])
  })

  it('gives each topic its place by how near it is, the nearest first', () => {
    const more = buildLastResort([topic('Medicated plasters'), ...topics, topic('Medication')])
    const hits = more('medication', 4)
    expect(hits[0]!.id).toBe('medication')
    const scores = hits.map(({ score }) => score)
    expect(scores.length).toBeGreaterThan(1)
    expect([...scores].sort((a, b) => b - a)).toEqual(scores)
    expect(scores.every((score) => score >= 0 && score <= 1)).toBe(true)
  })

  it('knows the topics it was built from: one more is found by a search built anew', () => {
    expect(found('shoulder')).toEqual([])
    expect(buildLastResort([...topics, topic('Shoulder pain')])('sholder', 3).map(({ id }) => id)).toEqual([
      'shoulder-pain',
    ])
  })

  it('takes words in any order and apart, and a text longer than any topic', () => {
    expect(found('thraot sorre')[0]).toBe('sore-throat')
    expect(found('ton silitus')[0]).toBe('sore-throat')
    expect(found(`hemoroidz ${'x'.repeat(40)}`, 1)).toEqual([])
    expect(found('haemorrhoyds '.repeat(40), 1)).toEqual(['piles'])
  })

  it('finds no more than were asked for, and nothing for nothing', () => {
    expect(found('e', 1).length).toBeLessThanOrEqual(1)
    expect(found('')).toEqual([])
    expect(found('qqqqqqqq')).toEqual([])
  })
})
