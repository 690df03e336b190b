import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseCondition } from '#core/pathway/expression.ts'
import { limitsOf, readAgeLimit, refusesOf, takesNobody } from '#core/practice/limits.ts'

const FACTS = new Set(['pregnant', 'immune', 'third', 'catheter', 'diabetes'])

it('lays what a record refuses out as fields', () => {
  expect(limitsOf(['not sex = female', 'age < 16', 'age >= 65', 'pregnant', 'immune'], FACTS)).toEqual({
    lowest: '16',
    highest: '64',
    only: 'female',
    conditions: ['pregnant', 'immune'],
    others: [],
  })
  expect(limitsOf(['age<6m', 'sex!=male'], FACTS)).toMatchObject({ lowest: '6m', only: 'male' })
})

it.each([
  'age < 16 & pregnant',
  'age < min-age-minor-illness',
  'age > 64',
  'age >= 18m',
  'not diabetes',
  'sex = male',
  'days > 7',
  'no-such-fact',
])('keeps "%s" as it is written', (text) => {
  expect(limitsOf([text], FACTS)).toEqual({ conditions: [], others: [text] })
  expect(refusesOf(limitsOf([text], FACTS))).toEqual([text])
})

const texts = fc.constantFrom(
  ...['age < 16', 'age<5', 'age < 6m', 'age >= 65', 'age >= 18', 'age > 64', 'pregnant', ' immune ', 'third'],
  ...[
    'not sex = female',
    'sex != male',
    'sex = male',
    'age < 16 & pregnant',
    'not diabetes',
    'days > 7 |third',
  ],
)
const meaning = (refuses: readonly string[]) =>
  [...new Set(refuses.map((text) => JSON.stringify(parseCondition(text))))].sort()

it('refuses the same people after a round through the fields', () => {
  fc.assert(
    fc.property(fc.array(texts, { maxLength: 8 }), (refuses) => {
      const limits = limitsOf(refuses, FACTS)
      expect(meaning(refusesOf(limits))).toEqual(meaning(refuses))
      expect(limitsOf(refusesOf(limits), FACTS)).toEqual(limits)
    }),
  )
})

it.each([
  ['16', '16'],
  [' 016 years ', '16'],
  ['6m', '6m'],
  ['6 months', '6m'],
  ['0', '0'],
  ['', undefined],
  ['sixteen', undefined],
  ['-1', undefined],
  ['121', undefined],
  ['min-age', undefined],
])('reads the age "%s"', (text, age) => expect(readAgeLimit(text)).toBe(age))

it('knows limits that nobody meets', () => {
  expect(takesNobody({ lowest: '18', highest: '17' })).toBe(true)
  expect(takesNobody({ lowest: '17', highest: '17' })).toBe(false)
  expect(takesNobody({ lowest: '12m', highest: '0' })).toBe(true)
  expect(takesNobody({ lowest: '18' })).toBe(false)
})
