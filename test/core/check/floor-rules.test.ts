import { describe, expect, it } from 'vitest'
import { checkBabyFever, checkExempt, checkFloors } from '#core/check/floor-rules.ts'
import { said } from './spoilt.ts'

describe('the floors over all symptom topics', () => {
  it.each(['rash-new', 'acne', 'tick-bite', 'something-wrong', 'third-contact', 'back-pain'])(
    'hold on %s as it is',
    (topic) => expect(said(checkFloors, topic)).toEqual([]),
  )

  it.each([
    ['under-1', 'rash-new', /^D13 .* may be under 1 and would get rank/],
    ['immune', 'head-injury', /^D13 .*weak immune system and would get rank/],
    ['immune-seen', 'sore-throat', /^D13 .*weak immune system and would get rank 3, not 3 and a doctor/],
    ['steroids-seen', 'sore-throat', /^D13 .*steroid tablets and would get rank 3, not 3 and a doctor/],
    ['third', 'acne', /^D13 .*third time with no plan and would get rank/],
    ['frail', 'falls-unsteady', /^D13 .*may be frail and would get rank/],
    ['learning-disability', 'third-contact', /^D13 .*with a learning disability and would get rank/],
    ['steroids', 'head-injury', /^D13 .*on steroid tablets and would get rank/],
    ['kidney-meds', 'vomit-diarrhoea-adult', /^D13 .*on dialysis, lithium or digoxin and would get rank/],
    ['baby-fever', 'tick-bite', /^D14 Fever and under 3 months would get rank/],
    ['immune-fever', 'tick-bite', /^D14 Fever and a weak immune system would get rank/],
    ['spread-fever', 'leg-ulcer-wound', /^D14 Fever and spreading redness would get rank 3/],
    ['spread-immune', 'insect-bite', /^D14 Spreading redness and a weak immune system would get rank 3/],
    ['spread-steroids', 'hot-red-skin', /^D14 Spreading redness and steroid tablets would get rank 3/],
    ['spread-frail', 'burn-scald', /^D14 Spreading redness and a frail person would get rank 3/],
  ])('"%s" taken out of floors.yaml is found on %s', (floor, topic, says) => {
    const gone = ['floors.yaml', new RegExp(`^${floor}:.*\\n`, 'm'), ''] as const
    expect(said(checkFloors, topic, gone)).toContainEqual(expect.stringMatching(says))
  })

  it('set one step too low is found as well as gone', () => {
    expect(
      said(checkFloors, 'head-injury', ['floors.yaml', /^(immune: .*)\[duty-today\]/m, '$1[gp-soon]']),
    ).toContainEqual(expect.stringMatching(/weak immune system and would get rank 2, not 3/))
  })

  it('find insulin and being sick left for the hour, where minutes matter', () => {
    expect(said(checkFloors, 'vomit-diarrhoea-adult')).toEqual([])
    expect(
      said(checkFloors, 'vomit-diarrhoea-adult', ['floors.yaml', /^(insulin: .*)duty-now/m, '$1duty-hour']),
    ).toContainEqual(expect.stringMatching(/^D13 .*on insulin and would get rank 4, not 4 within 10 minutes/))
  })

  it('leave out a topic that says a floor does not fit it, and no other floor', () => {
    const slow = [
      ['floors.yaml', /(under-1: .*)duty-today/, '$1gp-routine'],
      ['floors.yaml', /(third: .*)gp-soon/, '$1gp-routine'],
    ] as const
    const exempt = ['acne', 'vignettes:', 'exempt: [third]\nvignettes:'] as const
    const [under1, third] = [
      expect.stringContaining('may be under 1 '),
      expect.stringContaining('third time'),
    ]
    expect(said(checkFloors, 'acne', ...slow)).toEqual([under1, third])
    expect(said(checkFloors, 'acne', ...slow, exempt)).toEqual([under1])
  })

  it('D13: are left out by no topic but those agreed', () => {
    expect(said(checkExempt, 'nappy-rash')).toEqual([])
    expect(said(checkExempt, 'acne', ['acne', 'vignettes:', 'exempt: [under-1]\nvignettes:'])).toEqual([
      expect.stringMatching(/^D13 "Acne" may not leave out/),
    ])
  })

  it('do not bind paperwork, which has no symptom to worsen', () => {
    expect(said(checkFloors, 'grief', ['floors.yaml', /^under-1:.*\n/m, ''])).toEqual([])
  })
})

describe('a baby under 3 months with a fever', () => {
  const lines = '  - age < 3m & jabs: [duty-now]\n  - age < 3m: [ed]\n'

  it('D14: goes to hospital, or to the duty clinician after jabs, as the content stands', () => {
    for (const topic of ['fever-child', 'fever-baby-u3m']) expect(said(checkBabyFever, topic)).toEqual([])
  })

  it('D14: kept from hospital is found', () => {
    const found = said(checkBabyFever, 'fever-child', ['fever-child', '  - age < 3m: [ed]\n', ''])
    expect(found[0]).toMatch(/^D14 .*aged 0.* would get rank [34]; under 3 months with fever is hospital now/)
  })

  it('D14: put on today’s list after jabs is found', () => {
    expect(
      said(checkBabyFever, 'fever-child', [
        'fever-child',
        lines,
        lines.replace('[duty-now]', '[duty-today]'),
      ]),
    ).toEqual([expect.stringMatching(/^D14 .*jabs.* would get rank 3/)])
  })

  it('D14: is a rule of fever topics only', () => {
    expect(said(checkBabyFever, 'croup')).toEqual([])
  })
})
