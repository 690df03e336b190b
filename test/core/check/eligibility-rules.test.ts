import { describe, expect, it } from 'vitest'
import { checkEligibility, firstOfEach } from '#core/check/eligibility-rules.ts'
import { type Change, said } from './spoilt.ts'

const limits = (from: string, to: string): Change => ['destinations.yaml', from, to]

describe('who may be sent where', () => {
  it.each(['sore-throat', 'shingles', 'uti-woman', 'earache-child', 'hip-knee-pain', 'anxiety-panic'])(
    'is kept by %s as it is',
    (topic) => expect(said(checkEligibility, topic)).toEqual([]),
  )

  it.each([
    [
      11,
      'shingles',
      'age < 18, pregnant, immune, third, days > 7]',
      'pregnant, immune, third, days > 7]',
      /may be under 18 and would reach Pharmacy First for shingles/,
    ],
    [
      11,
      'shingles',
      'age < 18, pregnant, immune, third, days > 7]',
      'age < 18, pregnant, immune, third]',
      /may be over 7 days/,
    ],
    [
      11,
      'shingles',
      'age < 18, pregnant, immune, third, days > 7]',
      'age < 18, immune, third, days > 7]',
      /may be pregnant/,
    ],
    [
      11,
      'shingles',
      'age < 18, pregnant, immune, third, days > 7]',
      'age < 18, pregnant, third, days > 7]',
      /may be immune/,
    ],
    [11, 'earache-child', 'third, repeat-ear]', 'third]', /may be repeat-ear/],
    [12, 'uti-woman', 'repeat-uti, diabetes]', 'repeat-uti]', /may be diabetes/],
    [
      12,
      'uti-woman',
      'age < 16, age >= 65, pregnant, immune, third, catheter',
      'age < 16, age >= 65, pregnant, immune, third',
      /may be catheter/,
    ],
    [
      13,
      'headache',
      'refuses: [age < 1, immune, third]\n  who: the pharmacist\n  book: Send a minor illness',
      'refuses: [age < 1, third]\n  who: the pharmacist\n  book: Send a minor illness',
      /may be immune and would reach Pharmacy minor illness service/,
    ],
    [
      13,
      'hay-fever',
      'cause: pharmacy\n  refuses: [immune, third]',
      'cause: pharmacy\n  refuses: [immune]',
      /may be third and would reach Pharmacy counter/,
    ],
    [
      16,
      'hip-knee-pain',
      'refuses: [age < physio-age, pregnant]',
      'refuses: [age < physio-age]',
      /may be pregnant and would reach First-contact physiotherapist/,
    ],
  ] as const)('D%i: a limit taken off the destination is found on %s (%#)', (rule, topic, from, to, says) => {
    const also: Change[] = rule === 16 ? [[topic, '  - pregnant: [midwife, gp-routine]\n', '']] : []
    // The topic itself keeps these women from the pharmacy too.
    if (topic === 'uti-woman') also.push([topic, 'diabetes | catheter | repeat-uti | immune', 'immune'])
    // So does the floor that brings weak defences and an infection to a doctor.
    if (String(says).includes('immune')) also.push(['floors.yaml', /^immune-seen: .*\n/m, ''])
    const found = said(checkEligibility, topic, limits(from, to), ...also)
    expect(found).toContainEqual(expect.stringMatching(says))
    expect(found.every((message) => message.startsWith(`D${rule} `))).toBe(true)
  })

  it('D16: a child sent to the physiotherapist is found once neither the line nor the limit is there', () => {
    const child: Change = ['hip-knee-pain', '  - age < 16: [duty-today]\n', '']
    const off: Change = [
      'destinations.yaml',
      /refuses: \[age < physio-age, pregnant\]/g,
      'refuses: [pregnant]',
    ]
    expect(said(checkEligibility, 'hip-knee-pain', child)).toEqual([])
    expect(said(checkEligibility, 'hip-knee-pain', child, off)).toContainEqual(
      expect.stringMatching(/^D16 .*may be under 16 and would reach/),
    )
  })

  it('D17: a child sent to the mental health practitioner is found', () => {
    expect(
      said(
        checkEligibility,
        'anxiety-panic',
        ['destinations.yaml', 'refuses: [age < mh-age]', 'refuses: []'],
        ['anxiety-panic', '  - age < 18: [cyp-mh, gp-routine]\n', ''],
      ),
    ).toContainEqual(
      expect.stringMatching(/^D17 .*may be under 18 and would reach Mental health practitioner/),
    )
  })

  it('names the person it would happen to, with age, sex and what they answered', () => {
    expect(
      said(checkEligibility, 'sore-throat', [
        'destinations.yaml',
        'refuses: [age < 5, age < 16 & pregnant, immune, third]',
        'refuses: [age < 5, immune, third]',
      ]),
    ).toContainEqual(
      expect.stringMatching(
        /^D11 a woman aged 1\d, day 0, .*with "sore throat" may be pregnant and under 16 and would reach/,
      ),
    )
  })

  it('gives one example of each fault, however many people it would happen to', () => {
    const fault = { invariant: 11, pathway: 'a', path: ['send', 0] }
    const of = (who: string, where: string) => ({
      ...fault,
      message: `${who} may be under 5 and would reach ${where}. Put it back.`,
    })
    const faults = [
      of('a man', 'A'),
      of('a woman', 'A'),
      of('a man', 'B'),
      { ...of('a man', 'A'), path: ['send', 1] },
    ]
    expect(firstOfEach(faults)).toEqual([faults[0], faults[2], faults[3]])
  })
})
