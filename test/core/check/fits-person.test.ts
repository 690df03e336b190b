import { describe, expect, it } from 'vitest'
import { checkFitsPerson } from '#core/check/fits-person.ts'
import { said } from './spoilt.ts'

describe('D48: what age or sex rules out is not put', () => {
  it('not as it stands', () => expect(said(checkFitsPerson, 'voices-psychosis')).toEqual([]))
  it('muddle after giving birth to a man', () =>
    expect(
      said(checkFitsPerson, 'voices-psychosis', [
        'signs.yaml',
        'to: call-999, if: not sex = male & age >= 11, meanwhile: "Somebody should stay with {them} and the baby',
        'to: call-999, meanwhile: "Somebody should stay with {them} and the baby',
      ]),
    ).toEqual([expect.stringMatching(/^D48 "muddled since giving birth" is put to a man too/)]))
  it('a wet nappy to an adult', () =>
    expect(
      said(checkFitsPerson, 'chickenpox', [
        'signs.yaml',
        'to: duty-today, if: age >= 3m & age < 16}',
        'to: duty-today, if: age >= 3m}',
      ]),
    ).toEqual([expect.stringMatching(/^D48 "no pee or wet nappy .*" is put to somebody of 30 too/)]))
  it('but what is so of somebody at home is asked of anyone', () =>
    expect(said(checkFitsPerson, 'whooping-cough')).toEqual([]))
})
