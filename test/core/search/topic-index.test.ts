import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TopicEntry } from '#core/pathway/release-files.ts'
import { wordsOf } from '#core/search/tokens.ts'
import { buildIndex, indexSteps } from '#core/search/topic-index.ts'
import { searchTopics } from '#core/search/topics.ts'

const said = fc.array(
  fc.constantFrom('sore', 'throat', 'itchy', 'eye', 'my', 'knee', 'hurts', 'rash', 'burning', 'pee'),
  {
    minLength: 1,
    maxLength: 4,
  },
)
const topic = fc.record({ title: said, words: fc.array(said, { maxLength: 4 }) })
const topics = fc.array(topic, { minLength: 1, maxLength: 6 }).map((list) =>
  list.map(
    ({ title, words }, at): TopicEntry => ({
      ...{ id: `topic-${at}`, title: title.join(' '), group: 'general', kind: 'symptom' },
      words: words.map((phrase) => phrase.join(' ')),
    }),
  ),
)

describe('an index', () => {
  it('finds every phrase that it was built from, whatever the topics', () => {
    fc.assert(
      fc.property(topics, (list) => {
        const index = buildIndex(list)
        for (const { id, title, words } of list)
          for (const phrase of [title, ...words])
            expect(searchTopics(index, phrase).map((hit) => hit.id)).toContain(id)
      }),
    )
  })

  it('leads from each word to each phrase that holds it, and to no other', () => {
    fc.assert(
      fc.property(topics, (list) => {
        const { phrases, postings } = buildIndex(list)
        for (const [word, held] of postings)
          expect(held).toEqual(
            phrases.flatMap(({ read }, at) => (`${read} `.includes(` ${word} `) ? [at] : [])),
          )
        for (const { text, read } of phrases) expect(read).toBe(` ${wordsOf(text).join(' ')}`)
      }),
    )
  })

  it('holds a word the more telling, the fewer topics say it, and small words for little', () => {
    const entry = (id: string, ...words: string[]): TopicEntry => ({
      id,
      title: id,
      group: 'general',
      words,
    })
    const { weights } = buildIndex([
      entry('ear', 'my sore ear'),
      entry('toe', 'my sore toe'),
      entry('eye', 'itchy eye'),
    ])
    expect(weights.get('itchy')).toBeGreaterThan(weights.get('sore')!)
    expect(weights.get('sore')).toBeGreaterThan(weights.get('my')!)
  })

  it('of no topics, or of topics that say nothing, finds nothing and breaks nothing', () => {
    const mute: TopicEntry = { id: 'mute', title: '—', group: 'general', words: ['', '…'] }
    for (const list of [[], [mute]]) expect(searchTopics(buildIndex(list), 'sore throat')).toEqual([])
  })
})

const many = Array.from({ length: 50 }, (_, number) => ({
  id: `topic-${number}`,
  title: `sore part ${number}`,
  group: 'g',
  words: [`gammy part ${number}`, 'hay fever', 'hayfever'],
  heard: [`part ${number} is bad`],
}))

it('rests often while it is made, and is the same index as one made at once', () => {
  const steps = indexSteps(many)
  let rests = 0
  let step = steps.next()
  for (; !step.done; step = steps.next()) rests++
  expect(rests).toBeGreaterThan(many.length)
  expect(step.value).toEqual(buildIndex(many))
})
