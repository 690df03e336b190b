import { expect, it } from 'vitest'
import { twoPatients } from '#core/search/who/two-patients.ts'
import { readWho } from '#core/search/who/who.ts'

it('parts what is said of two patients in one sentence', () => {
  for (const [one, other] of [
    ['my son 8 has earache', 'my daughter 5 has a rash'],
    ['My 8 year old has earache', 'our 5 year old has a rash'],
    ['my mum 84 fell', 'my dad is not eating'],
  ] as const)
    for (const join of [' and ', ', ', ' and also ', '; ', ', and '])
      expect(twoPatients(`${one}${join}${other}`)).toEqual([one, other])
})

it('parts two who have the same, without "my", wherever the complaint stands', () => {
  for (const [said, one, other] of [
    ['me 40 and daughter 5 both sore throat', 'im 40 sore throat', 'daughter 5 sore throat'],
    ['sore throat me 40 and my little one 5', 'im 40 sore throat', 'my little one 5 sore throat'],
    ['mum 80 and dad 82 both sick', 'mum 80 sick', 'dad 82 sick'],
    ['baby 6 weeks and toddler 2 snotty', 'baby 6 weeks snotty', 'toddler 2 snotty'],
    ['both kids 5 and 7 have a rash', 'child 5 a rash', 'child 7 a rash'],
    ['me and my wife both have diarrhoea', 'me diarrhoea', 'my wife diarrhoea'],
    ['son 8 earache and daughter 5 rash', 'son 8 earache', 'daughter 5 rash'],
  ] as const)
    expect([said, twoPatients(said)]).toEqual([said, [one, other]])
})

it('gives each of two their own age', () => {
  const [one, other] = twoPatients('me 40 and daughter 5 both sore throat')!
  expect(readWho(one)).toMatchObject({ age: '40', about: 'self' })
  expect(readWho(other)).toMatchObject({ age: '5', sex: 'female', about: 'other' })
})

it('leaves one patient’s story whole', () => {
  for (const said of [
    'mum and dad both died of cancer im 40',
    'mum and aunt both had it, wants gene test',
    'me and my son 5',
    'my mum 84 and me 50 are worried about her cough',
    'my son 8 has earache and a rash',
    'my son 8 has earache and is hot',
    'my son 8 has earache and my appointment is cancelled',
    'i have a lump and my mum had cancer at 50',
    'im ten and my mum cant breathe',
    'my son 8 fell and my back hurts',
    'my mum 84 has a cough and my dad is worried',
    'my mum has a cough and my dad has a rash',
    'my son 8 has earache',
    '',
  ])
    expect([said, twoPatients(said)]).toEqual([said, undefined])
})
