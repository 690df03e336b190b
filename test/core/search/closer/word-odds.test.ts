import { expect, it } from 'vitest'
import { learnOdds } from '#core/search/closer/learn-odds.ts'
import { emergencyOdds, rootsAndPairs, topicOdds } from '#core/search/closer/word-odds.ts'

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
it('weighs an emergency by words that were said in one, for whatever topic, against all that was said in none', () => {
  const told = learnOdds(
    [topic('throat', 'raw throat', 'throat sore'), topic('ear', 'sore ear')],
    [
      { topic: 'throat', text: 'throat closing up', emergency: true },
      { topic: '-', text: 'closing up and blue', emergency: true },
      { topic: '-', text: 'ear blue', emergency: false },
    ],
  )
  const weighed = (typed: string) => emergencyOdds(told, typed.split(' '))
  expect(weighed('throat closing up')).toBeGreaterThan(weighed('throat closing'))
  expect(weighed('throat closing up')).toBeGreaterThan(weighed('raw throat'))
  expect(weighed('sore ear')).toBeLessThan(0)
  expect(weighed('zzz')).toBe(0)
  // Where callers told one for the topic that was found first, it is likelier.
  expect(emergencyOdds(told, ['closing'], 1)).toBeGreaterThan(emergencyOdds(told, ['closing'], 0))
  // Nothing was learned of emergencies here.
  expect(emergencyOdds(odds, ['sore'])).toBe(0)
  // What was said of no topic is none that can be found.
  expect(topicOdds(told, ['blue'])).toHaveLength(2)
})
