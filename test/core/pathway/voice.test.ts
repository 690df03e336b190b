import { describe, expect, it } from 'vitest'
import { inVoice, type Voice } from '#core/pathway/voice.ts'

const VOICES: readonly Voice[] = ['self', 'he', 'she', 'they']
const said = (words: string, form?: 'list' | 'sentence') => VOICES.map((voice) => inVoice(words, voice, form))

describe('marked words about the patient', () => {
  it('are said to the patient, of him, of her, and of somebody whose sex is not known', () => {
    expect(said('{They} may hurt {themselves}, {their} car is {theirs}, help {them}')).toEqual([
      'You may hurt yourself, your car is yours, help you',
      'He may hurt himself, his car is his, help him',
      'She may hurt herself, her car is hers, help her',
      'They may hurt themselves, their car is theirs, help them',
    ])
  })
  it('have a verb that agrees', () => {
    expect(said('{they are} ill, {they have} a cough, {they usually take} it, {they do} not go')).toEqual([
      'you are ill, you have a cough, you usually take it, you do not go',
      'he is ill, he has a cough, he usually takes it, he does not go',
      'she is ill, she has a cough, she usually takes it, she does not go',
      'they are ill, they have a cough, they usually take it, they do not go',
    ])
    expect(
      inVoice('{they watch}, {they carry}, {they need} it and {they pay} and {they cannot} stop', 'he'),
    ).toBe('he watches, he carries, he needs it and he pays and he cannot stop')
  })
  it('are asked about with the verb first', () => {
    expect(said('{Are they} awake')).toEqual([
      'Are you awake',
      'Is he awake',
      'Is she awake',
      'Are they awake',
    ])
    expect(said('How old {are they}')[1]).toBe('How old is he')
    expect(said('{Do they} need {their} pen, {would they} like it')[2]).toBe(
      'Does she need her pen, would she like it',
    )
  })
  it('are one thing to the patient and another of the patient', () => {
    const [self, he] = said('[Let someone else drive.|You can drive {them}.] Go now. [Do not drive.|]')
    expect(self).toBe('Let someone else drive. Go now. Do not drive.')
    expect(he).toBe('You can drive him. Go now.')
  })
  it('are no words of anybody where nobody asked who is on the line', () => {
    const unnamed = (words: string) => inVoice(words, 'unnamed', 'sentence')
    expect(unnamed('I can book [{them}~that] in. [Go now.|{They need} to go now.~Straight there now.]')).toBe(
      'I can book that in. Straight there now.',
    )
    expect(unnamed('A call [with {them} ~]today for: {(they) cannot} pee')).toBe(
      'A call today for: cannot pee',
    )
    expect(said('book [{them}~that] in [now]')).toEqual(
      ['you', 'him', 'her', 'them'].map((whom) => `book ${whom} in [now]`),
    )
    expect(said('[Sit down.|{They} should sit down.~It is best to sit down.]')[1]).toBe('He should sit down.')
  })
  it('leave their subject out of a list and keep it in a sentence', () => {
    expect(said('{(they) have} taken {their} pills')).toEqual([
      'have taken your pills',
      'has taken his pills',
      'has taken her pills',
      'have taken their pills',
    ])
    expect(said('{(they) have} taken {their} pills', 'sentence')[1]).toBe('he has taken his pills')
    expect(said('{(they are)} drowsy')[0]).toBe('drowsy')
    expect(said('{(they are)} drowsy', 'sentence')[0]).toBe('you are drowsy')
  })
})

it('words without a mark are never touched: staff stay "they"', () => {
  expect(said('If they do not answer, ring them')).toEqual(Array(4).fill('If they do not answer, ring them'))
  expect(inVoice('{by} {service}', 'self')).toBe('{by} {service}')
})
