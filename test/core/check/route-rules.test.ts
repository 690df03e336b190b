import { describe, expect, it } from 'vitest'
import { checkRoutes } from '#core/check/route-rules.ts'
import { said } from './spoilt.ts'

describe('routes that are never taken', () => {
  it.each(['toothache', 'croup', 'hay-fever', 'sore-throat', 'hip-knee-pain', 'poisoning'])(
    'are not taken by %s as it is',
    (topic) => expect(said(checkRoutes, topic)).toEqual([]),
  )

  it('D19: a physician assistant is never the first contact for a symptom', () => {
    expect(
      said(checkRoutes, 'hay-fever', [
        'hay-fever',
        '  - else: [pharm-otc, gp-routine]',
        '  - else: [pa, gp-routine]',
      ]),
    ).toEqual([expect.stringMatching(/^D19 A physician assistant/)])
  })

  it.each(['duty-today', 'gp-routine', 'gp-soon'])('D20: teeth never end at %s', (gp) => {
    expect(
      said(checkRoutes, 'toothache', ['toothache', '[dental-urgent, nhs-111]', `[dental-urgent, ${gp}]`]),
    ).toContainEqual(`D20 Teeth and gums never end at a GP ("${gp}"); use a dentist, then NHS 111.`)
  })

  it('D21: the work of the practice is not sent to 111, and teeth are', () => {
    const found = said(checkRoutes, 'croup', ['croup', '- else: [duty-today]', '- else: [nhs-111]'])
    expect(found).toEqual([expect.stringMatching(/^D21 In hours the work stays with the practice/)])
    expect(said(checkRoutes, 'toothache', ['toothache', '[dental-urgent, nhs-111]', '[nhs-111]'])).toEqual([])
  })

  it('D16: a danger sign that is slower than the line would not keep people from the physiotherapist', () => {
    expect(
      said(
        checkRoutes,
        'hip-knee-pain',
        ['hip-knee-pain', '  duty-now:\n', '  gp-routine:\n    stiff: stiff in the morning\n  duty-now:\n'],
        ['hip-knee-pain', 'else: [fcp, msk-self, gp-routine]', 'else: [fcp, gp-soon]'],
      ),
    ).toEqual([expect.stringMatching(/^D16 A danger sign here is slower than this line \(rank 2\)/)])
  })

  it.each([
    'ring back tomorrow',
    'call back on Monday',
    'try again tomorrow',
    'there is nothing available',
    'ring us at 8',
    'ring again from 8',
    'try again at 8',
    'try again next week',
    'note that we are fully booked',
    'note that there are no appointments',
  ])('D22: no answer sends the caller away: "%s"', (words) => {
    expect(
      said(checkRoutes, 'sore-throat', [
        'sore-throat',
        'The pharmacist can look at the throat {by}',
        `Please ${words} and the pharmacist can look`,
      ]),
    ).toEqual([expect.stringMatching(/^D22 .*sends the caller away; say who acts and by when/)])
  })

  it('D22: nor do the usual words of a destination that the topic uses', () => {
    expect(
      said(checkRoutes, 'croup', [
        'destinations.yaml',
        /(duty-today:[\s\S]*?\n {2}say: )[^\n]*/,
        '$1Please try tomorrow.',
      ]),
    ).toEqual([expect.stringMatching(/^D22 The words of "duty-today" send the caller away/)])
  })
})
