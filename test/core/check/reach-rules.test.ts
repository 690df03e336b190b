import { describe, expect, it } from 'vitest'
import type { Enquiry } from '#core/call/enquiry.ts'
import type { Partition } from '#core/check/partitions.ts'
import { checkReach } from '#core/check/reach-rules.ts'
import { said } from './spoilt.ts'

const rule = (enquiry: Enquiry, partitions: readonly Partition[]) =>
  checkReach(enquiry, partitions, ['2026-11-24T10:15', '2026-11-29T03:00'])

describe('every line of a topic is reached and ends somewhere', () => {
  it.each(['sore-throat', 'croup', 'toothache', 'hay-fever'])('%s as it is', (topic) =>
    expect(said(rule, topic)).toEqual([]),
  )

  it('D4: a send line that mentions a danger sign is found, as it could calm an answer', () => {
    expect(
      said(rule, 'sore-throat', ['sore-throat', '  - days > 21:', '  - sandpaper & days > 21:']),
    ).toContainEqual(expect.stringMatching(/^D4 .*mentions the danger sign "sandpaper"/))
  })

  it('D26: a line that an earlier one always takes is found', () => {
    expect(
      said(rule, 'sore-throat', [
        'sore-throat',
        '  - days > 7: [minor-illness, duty-today]',
        '  - days > 28: [minor-illness, duty-today]',
      ]),
    ).toEqual([expect.stringMatching(/^D26 The line "days > 28" can never be reached/)])
  })

  it('D26: a list that leaves people over is found', () => {
    expect(
      said(rule, 'sore-throat', [
        'sore-throat',
        '  - else: [pf-sore-throat',
        '  - age >= 5: [pf-sore-throat',
      ]),
    ).toContainEqual(expect.stringMatching(/^D26 The last line must be "else"/))
  })

  it('D26: an "else" with lines below it is found', () => {
    expect(
      said(rule, 'sore-throat', ['sore-throat', '  - days > 21: [gp-soon]\n', '  - else: [gp-soon]\n']),
    ).toContainEqual(expect.stringMatching(/^D26 The line "else" takes everyone/))
  })

  it('D23: a last resort that refuses somebody is found', () => {
    expect(
      said(rule, 'croup', ['destinations.yaml', 'duty-today:\n', 'duty-today:\n  refuses: [age < 5]\n']),
    ).toContainEqual(expect.stringMatching(/^D23 .*would be sent to Duty GP today, which refuses them/))
  })

  it('D23: a place that is lost because of what goes beside it is found', () => {
    expect(said(rule, 'croup', ['croup', '  - else: [', '  - else: [utc + hospital, '])).toContainEqual(
      expect.stringMatching(/^D23 .*would lose Urgent treatment centre at .*beside it/),
    )
  })
})
