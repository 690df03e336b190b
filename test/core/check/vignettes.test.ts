import { describe, expect, it } from 'vitest'
import { runVignette, type Vignette } from '#core/check/vignettes.ts'
import { practice, spoilt } from './spoilt.ts'

const { enquiry, vignettes } = spoilt('sore-throat')
const [child] = vignettes as [Vignette]
const differences = (change: Partial<Vignette>) =>
  runVignette(enquiry.release, practice, { ...child, ...change }).differences

describe('a worked case', () => {
  it('holds when the desk gives what its author wanted', () => {
    for (const vignette of vignettes)
      expect(runVignette(enquiry.release, practice, vignette).differences).toEqual([])
  })

  it('says what is given in place of what was wanted, and how soon', () => {
    expect(differences({ gives: 'gp-soon', rank: 1 })).toEqual([
      'gives pf-sore-throat, the case wants gp-soon',
      'rank 2, the case wants 1',
    ])
  })

  it('says where it stops when an answer is missing, and which', () => {
    const { days: _, ...answers } = child.answers
    expect(differences({ answers })).toEqual([
      expect.stringMatching(/^stops at the \S+ screen \(.*days.*\): answer those too$/),
    ])
  })

  it('says what was to be given or passed over beside it and was not', () => {
    expect(differences({ also: ['safeguarding'], skipped: ['gp-soon'] })).toEqual([
      expect.stringMatching(/^"safeguarding" is not given beside it/),
      '"gp-soon" is not passed over',
    ])
  })

  it('says when other things are asked than it wants', () => {
    expect(differences({ asked: ['age'] })).toEqual([expect.stringMatching(/^asks .*; the case wants age$/)])
  })

  it('of a topic that is not there, or with an answer that is none, says so and breaks nothing', () => {
    expect(differences({ pathway: 'moon' })).toEqual(['there is no pathway "moon"'])
    expect(differences({ answers: { ...child.answers, days: 'soon' } })).toHaveLength(1)
  })
})
