import { expect, it } from 'vitest'
import { learnOdds } from '#core/search/closer/learn-odds.ts'

const topics = [
  { id: 'b', title: 'Sore ear', group: 'g', words: ['ear hurts', 'hurts'] },
  { id: 'a', title: 'Sore throat', group: 'g', words: [] },
]

it('counts titles twice, phrases and what was said once, by the ids in order', () => {
  const { topics: told, sorted } = learnOdds(topics, [{ topic: 'a', text: 'my throat hurts' }])
  const { held, lengths, all } = told
  expect(held.get('throat')).toEqual({ by: [0], times: [3], total: 3 })
  expect(held.get('hurt')).toEqual({ by: [1, 0], times: [2, 1], total: 3 })
  expect(sorted).toEqual([...sorted].sort())
  expect([...lengths].reduce((sum, one) => sum + one, 0)).toBe(all)
})
it('leaves out a word that stands once, a pair that stands twice, and a topic that it does not know', () => {
  const said = [
    { topic: 'a', text: 'raw like gravel' },
    { topic: 'gone', text: 'ear ear ear' },
  ]
  const { held } = learnOdds(topics, said).topics
  expect(held.has('gravel')).toBe(false)
  expect(held.has('sore throat')).toBe(false)
  expect(held.get('ear')?.total).toBe(3)
  const more = learnOdds(topics, [...said, { topic: 'a', text: 'sore throat' }]).topics.held
  const [throat] = [...more].filter(
    ([part]) => part.startsWith('sor throat') || part.startsWith('sore throat'),
  )
  expect(throat?.[1]).toEqual({ by: [0], times: [3], total: 3 })
})
it('keeps emergencies apart from what else was said for a topic, and those of no topic before those of topics', () => {
  const told = learnOdds(topics, [
    { topic: 'a', text: 'throat closing', emergency: true },
    { topic: '-', text: 'throat closing', emergency: true },
  ])
  expect(told.kinds.held.get('throat')).toEqual({ by: [1, 4, 3], times: [2, 1, 1], total: 4 })
  expect(told.topics.held.get('throat')).toEqual({ by: [0], times: [3], total: 3 })
})
