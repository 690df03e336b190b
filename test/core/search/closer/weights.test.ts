import { expect, it } from 'vitest'
import { hearEmergencies } from '#core/search/closer/emergencies.ts'
import { packWeights } from '#core/search/closer/packed-weights.ts'
import { openWeights, partsToWeigh, weigh } from '#core/search/closer/weights.ts'

const file = {
  means: { not: 'cant|wont', wake: 'rouse|waken', joke: 'haha', past: 'last year' },
  cards: { 'call-999': 'dead=|not>wake' },
  weights: {
    base: -1,
    cards: {
      'call-999': packWeights([
        ['chair slump', 40],
        ['nan', 20],
        ['#8', 2],
      ]),
      'crisis-mh': packWeights([['rope', 9]]),
      against: packWeights([
        ['school', 60],
        ['alarm', 63],
      ]),
    },
  },
}
const weights = openWeights(file.weights)
const weighed = (text: string) => {
  const words = text.split(' ')
  return weigh(weights, words, partsToWeigh(words))
}

it('weighs roots, numbers by their tens, words side by side and near one another, and both ends of the line', () => {
  expect(partsToWeigh(['nan', 'is', 'slumping', '84', '1998']).map(({ name }) => name)).toEqual([
    'nan',
    'is',
    'slump',
    '#8',
    '#',
    'nan is',
    'is slump',
    'slump #8',
    '#8 #',
    'nan slump',
    'nan #8',
    'nan #',
    'slump #',
    '^ nan',
    '# $',
  ])
  expect(partsToWeigh([])).toEqual([])
})
it('weighs no two words that are further apart than three', () => {
  const names = partsToWeigh(['one', 'two', 'three', 'four', 'five']).map(({ name }) => name)
  expect(names).toContain('one four')
  expect(names).not.toContain('one five')
})
it('adds up what is known over the root of how much that is, and names the heaviest words as they were typed', () => {
  const { score, because } = weighed('nan in chair slumped')
  expect(score).toBeCloseTo(-1 + 6 / Math.sqrt(2))
  expect(because).toBe('nan chair slumped')
  expect(weighed('').score).toBe(-1)
})
it('gives the card that most of the weight speaks for, the usual one where none does', () => {
  expect(weighed('rope').card).toBe('crisis-mh')
  expect(weighed('rope nan').card).toBe('call-999')
  expect(weighed('school').card).toBe('call-999')
})

const card = (typed: string) => hearEmergencies(file)(typed).meant?.card
it('raises a card that no list has where the words weigh enough', () => {
  expect(card('nan 84 in chair slumped')).toBe('call-999')
  expect(card('nan 84 in chair slumped school')).toBeUndefined()
})
it('adds how likely an emergency is among all kinds of call, where that is known', () => {
  const hear = (odds: number) => hearEmergencies(file, undefined, () => odds)
  const line = 'one one one one one'
  expect(card(line)).toBeUndefined()
  expect(hear(5)(line).meant?.card).toBe('call-999')
  expect(hear(-8)(line)).toEqual({ takenBack: true })
})
it('raises one in four words only where they weigh more', () => {
  expect(card('nan 84 chair slumped')).toBe('call-999')
  expect(card('man 84 chair slumped')).toBeUndefined()
  expect(card('old man 84 chair slumped')).toBe('call-999')
})
it('raises none for fewer words', () => {
  expect(card('nan chair slumped')).toBeUndefined()
})
it('takes back a card of the lists where the words weigh too little, and says so', () => {
  const hear = hearEmergencies(file)
  expect(hear('he wont waken in the morning')).toMatchObject({ meant: { card: 'call-999' } })
  expect(hear('he wont waken by his alarm')).toEqual({ takenBack: true })
  expect(hear('wont waken by alarm')).toMatchObject({ meant: { card: 'call-999' } })
})
it('doubts a card of the lists where the words weigh little', () => {
  const hear = (odds: number) => hearEmergencies(file, undefined, () => odds)('he wont waken in the morning')
  const { score } = weighed('he wont waken in the morning')
  // What is added so that the words weigh -1.5 in all.
  const little = (-1.5 - 0.57 - score) / 0.4
  expect(hear(little)).toMatchObject({ meant: { card: 'call-999' }, doubtful: true })
  expect(hear(little + 5)).not.toHaveProperty('doubtful')
  expect(hear(little - 5)).toEqual({ takenBack: true })
})
it('takes no card back from a letter', () => {
  const letter = Array.from({ length: 24 }, () => 'alarm').join(' ')
  expect(card(`he wont waken ${letter}`)).toBe('call-999')
})
