import { expect, it } from 'vitest'
import { hasKnownWord, isForeign } from '#core/search/closer/foreign.ts'
import { stemOf } from '#core/search/stem.ts'

const index = { stems: new Set(['pain', 'cough', 'gp', 'menieres'].map(stemOf)) as never }

it('knows a word in whatever form, and none of those that say little', () => {
  expect(['coughing', 'mum has it', 'gp', 'gorączkę'].map((words) => hasKnownWord(index, words))).toEqual([
    true,
    false,
    false,
    false,
  ])
})
it.each(['صداع شديد', 'голова болит', 'মাথা', 'ciężko mi oddychać', 'mam gorączkę', 'mum صداع'])(
  'takes %s for another language',
  (text) => {
    expect(isForeign(index, text)).toBe(true)
  },
)
it.each(['Zoë has a cough', 'άρα pain', 'Ménière’s', 'donʼt know', 'xyz', '07700 900123', ''])(
  'takes %s for ours',
  (text) => {
    expect(isForeign(index, text)).toBe(false)
  },
)
