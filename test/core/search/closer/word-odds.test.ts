import { expect, it } from 'vitest'
import { learnOdds } from '#core/search/closer/learn-odds.ts'
import { rootsAndPairs, topicOdds } from '#core/search/closer/word-odds.ts'

const topic = (id: string, ...words: string[]) => ({ id, title: id, group: 'g', words })
const odds = learnOdds(
  [topic('throat', 'raw throat', 'throat sore'), topic('ear', 'sore ear', 'ear aches'), topic('knee')],
  [
    { topic: 'ear', text: 'cannot hear on the left' },
    { topic: 'ear', text: 'hear nothing' },
  ],
)
const likely = (typed: string) => [...topicOdds(odds, typed.split(' '))]

it('sets each topic beside the likeliest, in the order of their ids', () => {
  const [ear, , throat] = likely('sore throat')
  expect(throat).toBe(1)
  expect(ear).toBeGreaterThan(0)
  expect(ear).toBeLessThan(1)
})
it('learns from what was said for a topic as from its own phrases', () => {
  expect(likely('hear')[0]).toBe(1)
  expect(likely('hear')[2]).toBeLessThan(1)
})
it('hears a word that is begun, and nothing in words that no topic holds', () => {
  expect(likely('thro')[2]).toBe(1)
  expect(likely('thro')[0]).toBeLessThan(1)
  expect(likely('zzz')).toEqual([0, 0, 0])
})
it('reads words and pairs of neighbours by their roots, each once', () => {
  expect(rootsAndPairs(['coughing', 'coughed', 'blood'])).toEqual([
    'cough',
    'blood',
    'cough cough',
    'cough blood',
  ])
})
