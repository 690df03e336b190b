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
const odds = learnOdds(topics, [
  { topic: 't3', text: 'pain and more' },
  { topic: '-', text: 'pain and no breath', emergency: true },
])

it('come back as they were packed', () => {
  const back = unpackOdds(packOdds(odds))
  const inOrder = ({ held }: typeof odds.kinds) =>
    [...held]
      .map(([part, { by, times, total }]) => [
        part,
        by.map((one, at) => [one, times[at]]).sort(([one], [other]) => one! - other!),
        total,
      ])
      .sort()
  for (const of of ['kinds', 'topics'] as const) {
    expect(inOrder(back[of])).toEqual(inOrder(odds[of]))
    expect([...back[of].lengths]).toEqual([...odds[of].lengths])
    expect(back[of].all).toBe(odds[of].all)
  }
  expect(back.sorted).toEqual(odds.sorted)
})
it('are read with rests between, in which a key can be answered', () => {
  expect([...oddsSteps(packOdds(odds))].length).toBeGreaterThan(3)
})
