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
])('"%s" is read', (typed, read) => expect(readTypedAge(typed)).toEqual(read))

it.each(['', 'f', 'old', '52x', '52fn', '400', '200f', '5 0'])('"%s" is no age', (typed) =>
  expect(readTypedAge(typed)).toBeUndefined(),
)

it('says where an m may be a male’s years', () =>
  expect(['24m', '7M', '52m', '24', '24mm'].map(perhapsYears)).toEqual([
    '24',
    '7',
    undefined,
    undefined,
    undefined,
  ]))
