import { afterAll, beforeAll, expect, it } from 'vitest'
import { refusalWords } from '#desk/answer/refusal-words.ts'
import type { Call } from '#desk/call/call.ts'
import { bringEnglish, changeLanguage } from '#ui/language.ts'

const call = {
  pathway: 'rash',
  answers: {},
  release: {
    values: { 'mh-age': 18 * 12 },
    facts: { colour: { id: 'colour', ask: 'What colour?', options: { red: 'Bright red' } } },
    pathways: {
      rash: {
        facts: {
          itch: { id: 'itch', ask: 'Does it itch' },
          hoist: { id: 'hoist', ask: 'Needs a hoist', look: true },
        },
      },
    },
  },
} as unknown as Call
const words = (refusal: string) => refusalWords(call, refusal)

beforeAll(bringEnglish)
afterAll(() => changeLanguage('en'))

it('says whom a service cannot take', () => {
  expect(words('age < 16')).toBe('under 16')
  expect(words('age < 3m')).toBe('under 3 months old')
  expect(words('age >= 65')).toBe('65 and over')
  expect(words('age 11..55')).toBe('aged 11 to 55')
  expect(words('age < mh-age')).toBe('under 18')
  expect(words('days > 84')).toBe('more than 84 days')
  expect(words('not sex = female')).toBe('not a woman on our record')
  expect(words('sex = male')).toBe('male')
  expect(words('age < 16 & pregnant')).toBe('under 16 and pregnant or a baby in the last 6 weeks')
  expect(words('immune | third')).toBe('weak immune system or third contact with no plan in place')
  expect(words('itch')).toBe('yes to “Does it itch”')
  expect(words('not itch')).toBe('no to “Does it itch”')
  expect(words('hoist')).toBe('needs a hoist')
  expect(words('colour = red')).toBe('bright red')
  expect(words('age <')).toBe('age <')
})
it('says it in Welsh', async () => {
  await changeLanguage('cy')
  expect(words('age < 16')).toBe('o dan 16 oed')
  expect(words('age >= 65 | not sex = female')).toBe('65 oed a throsodd neu ddim yn fenyw ar ein cofnod')
})
