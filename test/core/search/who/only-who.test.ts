import { describe, expect, it } from 'vitest'
import { onlyWho } from '#core/search/who/only-who.ts'
import { content } from '../../../content/sample.ts'

describe('words that only say who is on the line or who it is about', () => {
  it.each([
    ['it is my husband actually', { about: 'other', sex: 'male' }],
    ["it's for my mum", { about: 'other', sex: 'female' }],
    ['its for my mum 84', { about: 'other', sex: 'female', age: '84' }],
    ['sorry its my little boy', { about: 'other', sex: 'male' }],
    ['my husband', { about: 'other', sex: 'male' }],
    ['husband', { about: 'other', sex: 'male' }],
    ['oh no its about my neighbour', { about: 'other' }],
    ['my baby', { about: 'other' }],
    ['my mother in law', { about: 'other', sex: 'female' }],
    ['its for him', { about: 'other', sex: 'male' }],
    ['shes 84', { about: 'other', sex: 'female', age: '84' }],
    ["i'm his wife", { about: 'other', sex: 'male' }],
    ['this is her daughter speaking', { about: 'other', sex: 'female' }],
    ['im his carer', { about: 'other', sex: 'male' }],
    ["actually it's me", { about: 'self' }],
    ['its for myself', { about: 'self' }],
    ['no its me not my mum', { about: 'self' }],
    ['i am the patient', { about: 'self' }],
    ['patient speaking', { about: 'self' }],
  ])('"%s"', (typed, who) => expect(onlyWho(typed)).toEqual(who))

  it.each([
    '',
    'hello',
    'me',
    'actually its my chest',
    'my husband has chest pain',
    'my wife is dead',
    'shes been sick',
    'it is my back',
    'lost my mum',
    'my mum hit me',
    'carer',
    'im a carer',
    'new mum',
    'its me waterworks',
    'me mam fell',
    'my periods',
    'results for my dad',
    'baby cough',
    'dads prescription',
    'my head',
    'im pregnant',
  ])('"%s" tells something else, or of nobody', (typed) => expect(onlyWho(typed)).toBeUndefined())

  it('no phrase of a topic and no title is taken for it', () => {
    const phrases = Object.values(content.release.pathways).flatMap(({ title, words }) => [title, ...words])
    expect(phrases.filter((words) => onlyWho(words))).toEqual([])
  })
})
