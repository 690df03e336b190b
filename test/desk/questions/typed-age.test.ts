import { expect, it } from 'vitest'
import { perhapsYears, readTypedAge } from '#desk/questions/typed-age.ts'

it.each([
  ['52', { age: '52' }],
  ['3m', { age: '3m' }],
  [' 6W ', { age: '6w' }],
  ['10d', { age: '10d' }],
  ['52F', { age: '52', sex: 'female' }],
  ['f 52', { age: '52', sex: 'female' }],
  ['52m', { age: '52', sex: 'male' }],
  ['m24', { age: '24', sex: 'male' }],
  ['24m', { age: '24m' }],
  ['24mm', { age: '24', sex: 'male' }],
  ['3f', { age: '3', sex: 'female' }],
  ['18 months', { age: '18m' }],
  ['18 mon', { age: '18m' }],
  ['18mo', { age: '18m' }],
  ['44 months', { age: '44m' }],
  ['6 weeks', { age: '6w' }],
  ['6wks', { age: '6w' }],
  ['2 years', { age: '2' }],
  ['7yrs', { age: '7' }],
  ['7 years o', { age: '7' }],
  ['7 years old', { age: '7' }],
  ['10 days', { age: '10d' }],
  ['44 female', { age: '44', sex: 'female' }],
  ['44 ma', { age: '44', sex: 'male' }],
  ['18 months f', { age: '18m', sex: 'female' }],
  ['7 years old male', { age: '7', sex: 'male' }],
])('"%s" is read', (typed, read) => expect(readTypedAge(typed)).toEqual(read))

it.each([
  '',
  'f',
  'old',
  '52x',
  '52fn',
  '400',
  '200f',
  '5 0',
  '44o',
  '44 o',
  '44fw',
  '18 monthsp',
  '18 months w',
  '7yo',
])('"%s" is no age', (typed) => expect(readTypedAge(typed)).toBeUndefined())

it('says where an m may be a male’s years', () =>
  expect(['24m', '7M', '52m', '24', '24mm'].map(perhapsYears)).toEqual([
    '24',
    '7',
    undefined,
    undefined,
    undefined,
  ]))
