import { expect, it } from 'vitest'
import { hideJoined, mayBeNoAge, OVER, STORY, THEN } from '#core/search/who/not-an-age.ts'

it.each([
  ['fever ', 40, ''],
  ['took ', 20, ' paracetamol'],
  ['sats ', 88, ''],
  ['headache ', 48, ' hours'],
  ['covid ', 19, ''],
])('%j with %i may be something else than an age', (said, number, following) => {
  expect(mayBeNoAge(said, number, following)).toBe(true)
})

it.each([
  ['shingles ', 72, ''],
  ['headache ', 48, ''],
  ['sore throat ', 7, ''],
])('%j with %i is an age', (said, number, following) => {
  expect(mayBeNoAge(said, number, following)).toBe(false)
})

it('hides the digits of code, and leaves ages in brackets', () => {
  expect(
    ['<script>alert(1)</script>', 'x=7;', 'a[12]', 'f( 3 )', 'mum (84)', 'age=84', 'son (age 7)'].map(
      hideJoined,
    ),
  ).toEqual(['<script>alert(x)</script>', 'x=x;', 'a[xx]', 'f( x )', 'mum (84)', 'age=84', 'son (age 7)'])
})
it('hides the digits of joined numbers and of nothing else', () => {
  expect(['bp 190/110', 'dob 3/4/52', 'temp 38.5', 'mum 84'].map(hideJoined)).toEqual([
    'bp xxx/xxx',
    'dob x/x/xx',
    'temp xx.x',
    'mum 84',
  ])
})

it.each([
  'when i was ',
  'since she turned ',
  'at the age of ',
  'had a heart attack aged ',
  'diagnosed ',
  'as a child of ',
])('%j before a number tells of the past', (said) => expect(OVER.test(said)).toBe(true))
it.each([
  'just turned ',
  'aged ',
  'she is ',

  'has had a rash aged ',
  'dizzy when standing ',
])('%j before a number tells of now', (said) => expect(OVER.test(said)).toBe(false))

it.each([
  ' when i first fainted',
  ' when my dad died',
  ' years old when it started',
  ' back then',
  ' at the time',
  ' the first time',
])('a number before %j is of the past', (following) => {
  expect(THEN.test(following)).toBe(true)
  expect(mayBeNoAge('aged ', 12, following)).toBe(true)
})
it.each([' and fainted', ' fainted when she stood up', ' when i walk', ' first faint', ' sick when he eats'])(
  'a number before %j is of now',
  (following) => expect(THEN.test(following)).toBe(false),
)

it('a number of the past stands in a story', () => {
  expect(STORY.test('migraines when i was 20 and a headache at my temple 72')).toBe(true)
  expect(STORY.test('sore throat 7')).toBe(false)
})
