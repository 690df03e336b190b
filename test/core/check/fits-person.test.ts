import { describe, expect, it } from 'vitest'
import { checkFitsPerson } from '#core/check/fits-person.ts'
import { said } from './spoilt.ts'

describe('D48: what age or sex rules out is not put', () => {
  it('not as it stands', () => expect(said(checkFitsPerson, 'voices-psychosis')).toEqual([]))
  it('muddle after giving birth to a man', () =>
    expect(
      said(checkFitsPerson, 'voices-psychosis', [
        'signs.yaml',
        'newborn-muddle: {say: muddled since giving birth, to: call-999, if: not sex = male & age 11..55, meanwhile: "Somebody should stay with {them} and the baby',
        'newborn-muddle: {say: muddled since giving birth, to: call-999, meanwhile: "Somebody should stay with {them} and the baby',
      ]),
    ).toEqual([expect.stringMatching(/^D48 "muddled since giving birth" is put to a man too/)]))
  it('a birth or the pill to a woman of 70', () =>
    expect(
      said(checkFitsPerson, 'anxiety-panic', [
        'signs.yaml',
        'on the pill, to: ed, if: not sex = male & age 12..55}',
        'on the pill, to: ed, if: not sex = male & age >= 12}',
      ]),
    ).toEqual([
      expect.stringMatching(/^D48 "newly breathless after a birth .*" is put to a woman of 70 too/),
    ]))
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
