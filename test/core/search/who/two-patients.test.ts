import { expect, it } from 'vitest'
import { twoPatients } from '#core/search/who/two-patients.ts'

it('parts what is said of two patients in one sentence', () => {
  for (const [one, other] of [
    ['my son 8 has earache', 'my daughter 5 has a rash'],
    ['My 8 year old has earache', 'our 5 year old has a rash'],
    ['my mum 84 fell', 'my dad is not eating'],
  ] as const)
    for (const join of [' and ', ', ', ' and also ', '; ', ', and '])
      expect(twoPatients(`${one}${join}${other}`)).toEqual([one, other])
})

it('leaves one patient’s story whole', () => {
  for (const said of [
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
