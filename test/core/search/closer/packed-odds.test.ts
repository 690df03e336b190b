import { expect, it } from 'vitest'
import { learnOdds } from '#core/search/closer/learn-odds.ts'
import { oddsSteps, packOdds, unpackOdds } from '#core/search/closer/packed-odds.ts'

/** Topics of very different sizes, so that numbers of one sign and of several are packed. */
const topics = Array.from({ length: 200 }, (_, at) => ({
  id: `t${at}`,
  title: `title of ${at % 7}`,
  group: 'g',
  words: Array.from({ length: at % 90 }, (_, nth) => `pain ${nth % 11} and word${(at * nth) % 300} more`),
}))
const odds = learnOdds(topics, [{ topic: 't3', text: 'pain and more' }])

it('come back as they were packed', () => {
  const back = unpackOdds(packOdds(odds))
  const inOrder = (held: typeof odds.held) =>
    [...held]
      .map(([part, { topics, times, total }]) => [
        part,
        topics.map((topic, at) => [topic, times[at]]).sort(([one], [other]) => one! - other!),
        total,
      ])
      .sort()
  expect(inOrder(back.held)).toEqual(inOrder(odds.held))
  expect(back.sorted).toEqual(odds.sorted)
  expect([...back.lengths]).toEqual([...odds.lengths])
  expect(back.all).toBe(odds.all)
})
it('are read with rests between, in which a key can be answered', () => {
  expect([...oddsSteps(packOdds(odds))].length).toBeGreaterThan(3)
})
