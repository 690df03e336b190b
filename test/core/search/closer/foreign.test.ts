import { expect, it } from 'vitest'
import { topicsToFind } from '#content/words/heard.ts'
import { isForeign } from '#core/search/closer/foreign.ts'
import { buildIndex } from '#core/search/topic-index.ts'
import { content } from '../../../content/sample.ts'

const index = buildIndex(topicsToFind(content), content.lexicon)

it.each(['صداع شديد', 'голова болит', 'মাথা', 'ciężko mi oddychać', 'mam gorączkę', 'mum صداع'])(
  'takes %s for another language',
  (text) => {
    expect(isForeign(index, text)).toBe(true)
  },
)
it.each([
  'mam gorączkę i kaszel',
  'mam ból głowy',
  'moja mama upadła',
  'mam صداع',
  'nan ból',
  'dad bị đau bụng',
])('takes %s for it, whoever the same word is with us', (text) => {
  expect(isForeign(index, text)).toBe(true)
})
it.each([
  'jag har ont i magen, feber och är trött',
  'kam dhimbje në bark, ethe dhe kollë',
  'problem z sercem, ból',
  'başım ağrıyor',
  'ho mal di testa, perché',
  'krew w moczu, pęcherz',
])('takes %s for it, though a word of dialect or of the lexicon is written the same', (text) => {
  expect(isForeign(index, text)).toBe(true)
})
it.each([
  'Zoë has a cough',
  'άρα pain',
  'Ménière’s',
  'donʼt know',
  'xyz',
  '07700 900123',
  '',
  'mum José fell',
  'Renée nan wobbly',
  'André mam fell',
  'Ramírez Núñez blood test',
  'minha mãe, my mom, she fell her talk is wrong, like soup',
  'no person here, all family in Diyarbakır, days nobody speak',
  'gwaed yn y tŷ bach',
])('takes %s for ours', (text) => {
  expect(isForeign(index, text)).toBe(false)
})
it('takes words for ours before anything was heard, by what topics themselves say', () => {
  const bare = buildIndex([
    { id: 'cough', title: 'Cough', group: 'chest', words: ['coughing', 'mam is coughing'] },
  ])
  expect(['Zoë coughing', 'mam gorączkę', 'Zoë'].map((text) => isForeign(bare, text))).toEqual([
    false,
    true,
    true,
  ])
})
