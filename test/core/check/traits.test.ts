import { describe, expect, it } from 'vitest'
import { planted } from '../../content/sample.ts'

/** Each trait of destinations.yaml that the engine leans on, spoiled; the check must say so. */
const SPOILED: readonly [why: string, from: string, to: string, says: RegExp][] = [
  ['no end at a rank', '  end-open: 3\n', '', /Rank 3 needs one destination with "end-open", not 0/],
  [
    'two ends at a rank',
    '  end-open: 2\n',
    '  end-open: 2..3\n',
    /Rank 3 needs one destination with "end-open", not 2/,
  ],
  [
    'an end that is too slow',
    '  end-closed: 0..2\n',
    '  end-closed: 0..4\n',
    /must be always there and act at rank 3/,
  ],
  ['another order of danger signs', '  tie: 2\n', '  tie: 8\n', /must come in this order/],
  [
    'two hours for the duty clinician',
    '  tie: 7\n',
    '  tie: 7\n  clock: 2h\n',
    /only visit, ucr, dn have two hours/,
  ],
  ['a clock the desk has no words for', '  clock: 2h\n', '  clock: 3h\n', /must be 2h/],
  ['safeguarding in place of an answer', '  beside: true\n', '', /only safeguarding is told beside/],
  ['a hospital that is only for women', '  tie: 3\n', '  tie: 3\n  about: female\n', /said of a woman/],
  ['a trait nobody knows', '  tie: 3\n', '  tie: 3\n  aboot: female\n', /"aboot" is not a field here/],
]

describe('the check finds in destinations.yaml', () => {
  for (const [why, from, to, says] of SPOILED)
    it(why, () => {
      const { report } = planted(['sore-throat'], 'destinations.yaml', (text) => text.replace(from, to))
      expect(report.problems.map(({ message }) => message)).toContainEqual(expect.stringMatching(says))
    })
})
