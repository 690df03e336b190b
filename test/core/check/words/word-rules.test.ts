import { describe, expect, it } from 'vitest'
import { checkSentWords, checkWords, judgementWord } from '#core/check/words/word-rules.ts'
import { said } from '../spoilt.ts'

describe('D29: questions ask what is seen or felt', () => {
  it('and so do those of the content', () => {
    for (const topic of ['sore-throat', 'back-pain', 'something-wrong'])
      expect(said(checkWords, topic)).toEqual([])
  })

  it('a sign that asks for a judgement is found', () => {
    expect(
      said(checkWords, 'sore-throat', [
        'sore-throat',
        'a rash that feels like sandpaper',
        'severe trouble on breathing in',
      ]),
    ).toEqual([
      expect.stringMatching(/^D29 "severe trouble on breathing in" asks for a judgement \("severe"\)/),
    ])
  })

  it('so is a question, and an option to choose', () => {
    expect(
      said(checkWords, 'newborn-worry', ['newborn-worry', 'feeding and waking as usual', 'how unwell']),
    ).toEqual([expect.stringContaining('("how unwell")')])
    expect(
      said(checkWords, 'newborn-worry', [
        'newborn-worry',
        'newborn-well: Is the baby feeding and waking as usual',
        'newborn-well: Is the baby feeding and waking as usual\n  look-of: {ask: How do they look, options: {fine: Fine, ill: Seriously ill}}',
      ]),
    ).toEqual([expect.stringContaining('("Seriously")')])
  })

  it.each([
    'told it was urgent',
    'a letter marked urgent',
    'pain that stops them walking',
    'a bad-tempered dog bite'.replace('bad-tempered ', ''),
    'feels unable to decorate',
  ])('"%s" is something to see, hear or feel', (words) => expect(judgementWord(words)).toBeUndefined())

  it.each([
    'severe pain',
    'Is it SERIOUS',
    'do you think it is broken',
    'an infected cut',
    'a mildly sore arm',
  ])('"%s" is a judgement', (words) => expect(judgementWord(words)).toBeDefined())
})

it('D47: what a sign says where it decided is sent as well, and speaks to nobody on the line', () => {
  const own = (words: string) =>
    said(checkSentWords, 'croup', [
      'croup',
      '  duty-today:\n',
      `  duty-today:\n    planted: {say: blue lips, answer: {duty-today: ${words}}}\n`,
    ])
  expect(own('I can ring you back.')).toEqual([expect.stringMatching(/^D47 .*\("I can"\)/)])
  expect(own('<I|We> can ring you back.')).toEqual([])
})
