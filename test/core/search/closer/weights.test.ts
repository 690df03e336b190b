import { expect, it } from 'vitest'
import { hearEmergencies } from '#core/search/closer/emergencies.ts'
import { openWeights, partsToWeigh, weigh } from '#core/search/closer/weights.ts'

const file = {
  means: { not: 'cant|wont', wake: 'rouse|waken', joke: 'haha', past: 'last year' },
  cards: { 'call-999': 'dead=' },
  weights: {
    base: -1,
    cards: { 'call-999': 'not&wake 40|nan 20|#8 2', 'crisis-mh': '~wake 9', against: 'school -60' },
  },
}
const weights = openWeights(file.weights)

it('weighs roots, numbers by their tens, meanings and each two of them', () => {
  expect(partsToWeigh(['nan', 'cant', 'rouse', '84', '1998'], ['wake', 'not'])).toEqual([
    'nan',
    'cant',
    'rous',
    '#8',
    '#',
    '~not',
    '~wake',
    'not&wake',
  ])
})
it('adds up what is known over the root of how much that is, and names the heaviest', () => {
  const { score, heaviest } = weigh(weights, ['nan', 'not&wake', 'unknown'])
  expect(score).toBeCloseTo(-1 + 6 / Math.sqrt(2))
  expect(heaviest).toEqual(['not&wake', 'nan'])
  expect(weigh(weights, []).score).toBe(-1)
})
it('gives the card that most of the weight speaks for, an ambulance where none does', () => {
  expect(weigh(weights, ['~wake']).card).toBe('crisis-mh')
  expect(weigh(weights, ['~wake', 'nan']).card).toBe('call-999')
  expect(weigh(weights, ['school']).card).toBe('call-999')
})

const card = (typed: string) => hearEmergencies(file)(typed).meant?.card
it('raises a card that no list has where the words weigh enough', () => {
  expect(card('nan 84 in chair cant rouse')).toBe('call-999')
  expect(card('nan 84 at school cant rouse')).toBeUndefined()
})
it('weighs no few words, no joke and nothing that is past', () => {
  expect(card('nan 84 cant rouse')).toBeUndefined()
  expect(card('nan 84 in chair cant rouse haha')).toBeUndefined()
  expect(card('nan 84 in chair cant rouse last year')).toBeUndefined()
})
