import { describe, expect, it } from 'vitest'
import { checkRecordAlone, checkRecordSeen, checkRisks } from '#core/check/risk-rules.ts'
import { said } from './spoilt.ts'

describe('a risk', () => {
  it.each(['back-pain', 'hip-knee-pain', 'uti-woman', 'something-wrong'])(
    'never slows the answer on %s',
    (topic) => expect(said(checkRisks, topic)).toEqual([]),
  )

  it('D5: that slows the answer is found, with a person it would happen to and both ranks', () => {
    const found = said(checkRisks, 'back-pain', [
      'back-pain',
      '  - else: [fcp, msk-self, gp-routine]',
      '  - else: [duty-today]',
    ])
    expect(found).toEqual([
      expect.stringMatching(
        /^D5 .*pregnant.*gets rank 1; without "pregnant" it would be 3\. A risk may never slow/,
      ),
    ])
  })

  it('D5: may make the answer faster', () => {
    expect(
      said(checkRisks, 'hip-knee-pain', [
        'hip-knee-pain',
        'pregnant: [midwife, gp-routine]',
        'pregnant: [duty-today]',
      ]),
    ).toEqual([])
  })
})

describe('a fact of the record', () => {
  it.each([
    'headache',
    'tired-all-the-time',
    'dizziness',
    'faint-blackout',
    'chest-pain',
    'palpitations',
    'falls-unsteady',
    'tummy-pain-adult',
    'fever-child',
  ])('D46: raises nothing alone on %s', (topic) => expect(said(checkRecordAlone, topic)).toEqual([]))

  it('D46: that raises alone is found, in a raise line and in a send line', () => {
    const line = 'look:\n  immune:\nraise:\n  - immune: [duty-today]\n$1'
    expect(said(checkRecordAlone, 'hay-fever', ['hay-fever', /^(send:)$/m, line])).toEqual([
      expect.stringMatching(/^D46 "immune" on the record alone raises "Hay fever" to rank 3; say "about"/),
    ])
    expect(
      said(checkRecordAlone, 'heartburn', [
        'heartburn',
        /^(send:)$/m,
        'look:\n  insulin:\n$1\n  - insulin: [duty-now]',
      ]),
    ).toEqual([expect.stringMatching(/^D46 "insulin" on the record alone raises .* to rank 4/)])
  })

  it('D46: may raise beside a sign, and where the topic is about what makes it matter', () => {
    const line = (when: string) =>
      ['heartburn', /^(send:)$/m, `look:\n  insulin:\nraise:\n  - ${when}: [duty-now]\n$1`] as const
    expect(said(checkRecordAlone, 'heartburn', line('insulin & gut-black'))).toEqual([])
    expect(
      said(checkRecordAlone, 'heartburn', line('insulin'), [
        'heartburn',
        /^(flags:)$/m,
        'about: [vomiting]\n$1',
      ]),
    ).toEqual([])
  })
})

describe('what the record shows', () => {
  it.each([
    ['sore-throat', /^about: .*\n/m, '', /^D46 "Sore throat" is about infection; say so/],
    ['cut-wound', ', injury]', ']', /^D46 .* is about injury/],
  ])('D46: what %s is about cannot be lost', (topic, from, to, says) => {
    expect(said(checkRecordSeen, topic)).toEqual([])
    expect(said(checkRecordSeen, topic, [topic, from, to])).toEqual([expect.stringMatching(says)])
  })

  it('D46: every row of the glance keeps its place', () => {
    expect(said(checkRecordSeen, 'croup', ['facts.yaml', ', glance: 7', ''])).toEqual([
      expect.stringMatching(/^D46 facts.yaml: "mat-record" is row 7 of the record's glance/),
    ])
    expect(said(checkRecordSeen, 'croup', ['facts.yaml', 'glance: 1}', 'glance: 9}'])).toHaveLength(1)
  })
})
