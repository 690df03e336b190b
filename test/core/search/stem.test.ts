import { expect, it } from 'vitest'
import { stemOf } from '#core/search/stem.ts'

it.each([
  ['vomit', 'vomits', 'vomited', 'vomiting'],
  ['swell', 'swelling', 'swells', 'swelled'],
  ['allergy', 'allergies'],
  ['wheeze', 'wheezing', 'wheezy'],
  ['bleed', 'bleeding', 'bleeds'],
  ['referral', 'referrals'],
  ['operation', 'operations'],
  ['feed', 'feeds', 'feeding'],
  ['burp', 'burping', 'burps'],
])('%s and its other forms share one root', (...forms) => {
  expect(new Set(forms.map(stemOf)).size).toBe(1)
})

it('words that only look alike keep roots of their own', () => {
  const words = [
    'ear',
    'eye',
    'leg',
    'lump',
    'stress',
    'pass',
    'sting',
    'string',
    'bed',
    'red',
    'heart',
    'hear',
  ]
  expect(new Set(words.map(stemOf)).size).toBe(words.length)
})

it('no word loses all of itself', () => {
  for (const word of ['ing', 'ed', 'sing', 'king', 'need', 'dally', 'ally', 'sss'])
    expect(stemOf(word).length).toBeGreaterThan(1)
})
