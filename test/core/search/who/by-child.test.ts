import { describe, expect, it } from 'vitest'
import { isByChild } from '#core/search/who/by-child.ts'
import { readWho } from '#core/search/who/who.ts'

describe('a child who rings about a grown-up', () => {
  it.each([
    'im 9 my mum is poorly',
    'i am 8 years old and my mummy is poorly',
    'im 11 and my nan has fallen',
    'child speaking for an ill parent',
    'child ringing for her mum',
    'a child is calling about his mum',
    'little girl on the phone says her mum is poorly',
    'wee boy phoning his granny is no well',
    '10 year old ringing for his mum',
    'girl of 7 ringing about her dad',
    'child says dad is ill in bed',
    'dads been sick im eleven',
    'my mum is ill and im only 10',
    'mum keeps falling im 12',
  ])('is heard: %s', (typed) => expect(isByChild(typed)).toBe(true))
  it.each([
    'child interpreting for her mum',
    '10 year old translating for his mum',
    'child ringing for herself mum is at work',
    'my boy is on antibiotics his mum says he has a rash',
    '6 year old says tummy hurts mum ringing',
    'boy 5 cough mum on the phone',
    'im 14 can i see someone without my mum',
    'im 13 and i dont want my mum to know',
    'im 34 and dizzy',
    'my mum says i can come alone im 14',
    'sore throat mum at work im 14 need me medicine',
  ])('is not heard: %s', (typed) => expect(isByChild(typed)).toBe(false))
  it("is an adult for the search, and the age of the child is nobody's", () => {
    expect(readWho('10 year old ringing for his mum')).toMatchObject({ about: 'other', stage: 'adult' })
    expect(readWho('10 year old ringing for his mum').age).toBeUndefined()
    expect(readWho('child ringing for her mum').rest).toBe('child ringing for her mum')
  })
})
