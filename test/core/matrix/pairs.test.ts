import { describe, expect, it } from 'vitest'
import type { MustNotMiss, Presentation } from '#core/matrix/must-not-miss.ts'
import { bandOf, countPairs, playPair } from '#core/matrix/pairs.ts'
import { demoEnquiry } from '../call/a-call.ts'

const { release, practice, at } = demoEnquiry('sore-throat', {})
const desk = { enquiry: { release, practice, at }, find: () => 'sore-throat' }
const plain: Presentation = {
  says: 'cannot swallow my own spit',
  who: { age: 30, sex: 'male' },
  yes: ['drool'],
  gate: 'yes',
  least: 'call-999',
}
const condition = (
  shows: readonly Presentation[],
  contested: MustNotMiss['contested'] = {},
): MustNotMiss => ({
  id: 'throat-closing',
  title: 'Throat closing',
  who: 'anyone',
  source: 'a book',
  hidesUnder: ['sore-throat'],
  shows,
  contested,
})

describe('a condition under a topic', () => {
  it('is caught when every presentation reaches its least place', () => {
    expect(playPair(desk, condition([plain, plain]), 'sore-throat').caught).toBe(true)
  })
  it('is missed when one of them does not', () => {
    const quiet = { ...plain, yes: [] }
    const pair = playPair(desk, condition([plain, quiet]), 'sore-throat')
    expect(pair).toMatchObject({ caught: false, rank: 6 })
    expect(pair.shows.map(({ reached }) => reached)).toEqual([true, false])
  })
  it('counts apart what is contested', () => {
    const quiet = [{ ...plain, yes: [] }, plain]
    const pairs = [
      playPair(desk, condition(quiet), 'sore-throat'),
      playPair(desk, condition([plain, plain]), 'sore-throat'),
      playPair(desk, condition(quiet, { 'sore-throat': 'a reason' }), 'sore-throat'),
    ]
    expect(countPairs(pairs)).toEqual({ pairs: 3, contested: 1, caught: 1 })
  })
  it('is counted in the band of its rank', () => {
    expect([6, 5, 4, 3, 2, 1].map((rank) => bandOf(rank as 6))).toEqual(['5-6', '5-6', '4', '3', '2', '2'])
  })
})
