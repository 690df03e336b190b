import { describe, expect, it } from 'vitest'
import { checkTraits } from '#core/check/trait-rules.ts'
import { type Change, said } from './spoilt.ts'

const found = (...changes: Change[]) => said(({ release }) => checkTraits(release), 'croup', ...changes)
const trait = (from: string, to: string) => found(['destinations.yaml', from, to])

describe('the traits by which the engine knows kinds of help', () => {
  it('are as agreed', () => expect(found()).toEqual([]))

  it.each([
    [
      'another order of danger signs',
      '  tie: 2\n',
      '  tie: 8\n',
      /^D2 .*must come in this order: call-999, eye-casualty/,
    ],
    [
      'two hours for the duty clinician',
      '  tie: 7\n',
      '  tie: 7\n  clock: 2h\n',
      /^D25 .*only duty-hour has an hour/,
    ],
    ['two hours for a ring-back', '  clock: 1h\n', '  clock: 2h\n', /^D25 .*only duty-hour has an hour/],
    ['ten minutes for a home visit', '  clock: 2h\n', '', /^D25 .*have two hours/],
    ['safeguarding in place of an answer', '  beside: true\n', '', /^D42 .*only safeguarding is told beside/],
    [
      'a hospital that is only for women',
      '  tie: 3\n',
      '  tie: 3\n  about: female\n',
      /^D23 .*said of a woman/,
    ],
    ['a maternity line that may be for anyone', '  about: female\n', '', /^D23 .*only epu, mat-triage/],
    [
      'a pharmacy that counts as a doctor',
      '  level: 1\n',
      '  level: 3\n',
      /^D43 .*only a doctor is level 3 or more/,
    ],
    [
      'a doctor who counts as a nurse',
      '  level: 3\n  always: true\n  clock: 1h\n',
      '  level: 2\n  always: true\n  clock: 1h\n',
      /^D43 .*duty-hour is level 3/,
    ],
    ['a physician assistant who may be first', '  first: never\n', '', /^D19 .*only pa/],
  ])('are found to be spoilt: %s', (_, from, to, says) => {
    expect(trait(from, to)).toEqual([expect.stringMatching(says)])
  })

  it('end a chain at another place than was agreed only to be found at each rank and time', () => {
    expect(
      found(
        ['destinations.yaml', '  end-closed: 3..4\n', ''],
        ['destinations.yaml', /(duty-now:[\s\S]*?)( {2}end-open: 4\n)/, '$1$2  end-closed: 3..4\n'],
      ),
    ).toEqual(
      [3, 4].map((rank) =>
        expect.stringContaining(`chains of rank ${rank} must end at nhs-111 while the surgery is shut`),
      ),
    )
  })
})
