import { expect, it } from 'vitest'
import { gatherOdds } from '#core/search/closer/gather-odds.ts'

/** Kinds of two topics: 0 and 3 are of no topic, 1 and 4 of the first, 2 and 5 of the second. */
const gathered = () => {
  const odds = gatherOdds(6)
  odds.put('blue', { by: [1, 3, 4, 5], times: [1, 2, 2, 1], total: 6 })
  odds.put('toe', { by: [0, 1], times: [1, 1], total: 2 })
  odds.put('once', { by: [1], times: [1], total: 1 })
  odds.put('two words', { by: [1], times: [2], total: 2 })
  return odds.done()
}

it('puts what both kinds of a topic hold together, and leaves out what was said of none', () => {
  const { kinds, topics } = gathered()
  expect(kinds.held.get('blue')?.total).toBe(6)
  expect(topics.held.get('blue')).toEqual({ by: [0, 1], times: [3, 1], total: 4 })
  expect([...kinds.lengths]).toEqual([1, 2, 0, 2, 2, 1])
  expect([...topics.lengths]).toEqual([3, 1])
  expect([kinds.all, topics.all]).toEqual([8, 4])
})
it('leaves out what stands too seldom, for topics also where others said it', () => {
  const { kinds, topics, sorted } = gathered()
  expect(sorted).toEqual(['blue', 'toe'])
  expect([...kinds.held.keys()]).toEqual(['blue', 'toe'])
  expect([...topics.held.keys()]).toEqual(['blue'])
})
