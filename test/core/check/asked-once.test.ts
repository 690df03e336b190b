import { describe, expect, it } from 'vitest'
import { checkAskedOnce, checkLeftOut } from '#core/check/asked-once.ts'
import { type Change, said, spoilt } from './spoilt.ts'

describe('D48: what would be asked twice is found', () => {
  const { enquiry } = spoilt('cough-short', [])
  const loose = (id: string, say: string) => {
    const signs = enquiry.pathway.signs.map((sign) => {
      const { partOf: _, ...free } = sign
      return sign.id === id ? { ...free, say } : sign
    })
    return checkAskedOnce({ ...enquiry, pathway: { ...enquiry.pathway, signs } }).map(({ path }) =>
      path.at(-1),
    )
  }
  it('not as it stands', () => expect(said(checkAskedOnce, 'cough-short')).toEqual([]))
  it('where the record was looked at already', () =>
    expect(loose('spleen-new', 'sickle cell or no spleen')).toEqual(['spleen-new']))
  it('where a fever was asked already', () =>
    expect(loose('fever-neck', 'a fever with a stiff neck')).toEqual(['fever-neck']))
  it('but not of what can be true otherwise too', () =>
    expect(loose('fever-neck', 'a fever or a stiff neck')).toEqual([]))
})

describe('D48: what would be left out for another reason than its own words is found', () => {
  const found = (...changes: Change[]) => said(checkLeftOut, 'cough-short', ...changes)
  it('not as it stands', () => expect(found()).toEqual([]))
  it('a sign that is made a part of something else', () =>
    expect(
      found([
        'signs.yaml',
        'breath-pain: {say: newly breathless',
        'breath-pain: {part-of: steroids, say: newly breathless',
      ]),
    ).toEqual([expect.stringMatching(/^D48 "newly breathless .*" is no part of steroids/)]))
  it('a sign of minutes that is not asked of what began today', () =>
    expect(found(['signs.yaml', 'breath-pain: {say:', 'breath-pain: {began: before-today, say:'])).toEqual([
      expect.stringMatching(/^D48 "newly breathless .*" can be so of what began today/),
    ]))
  it('and where the mark is gone that keeps one thing from being asked twice', () => {
    const loose: Change = ['signs.yaml', /(fever-breath: .*), part-of: \[fever, hot\]/, '$1']
    expect(said(checkAskedOnce, 'cough-short', loose)).toEqual([expect.stringContaining('asks again what')])
    const looked: Change = ['facts.yaml', ', asked-as: pregnant', '']
    expect(said(checkAskedOnce, 'rash-new', looked)).toEqual([
      expect.stringContaining('pregnant and mat-record ask the same'),
    ])
  })
})
