import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import { bandsOf, isGapReason, knownKeys, validCell } from '#core/tally/keys.ts'
import { content } from '../../content/sample.ts'

/** Cells name a version; the topic of these stands at its first here, whatever the content has. */
const { pathways } = content.release
const release = {
  ...content.release,
  pathways: { ...pathways, 'sore-throat': { ...pathways['sore-throat']!, version: 1 } },
}
const keys = keySetOf(release, ['xanthelasma', 'veins'])
const known = knownKeys([keys])
const valid = (cell: string) => validCell(known, cell)

it.each([
  't1/sore-throat/pf-uti/declined-gp',
  't1/other/other/unrecorded',
  't2/ear-nose-throat/0/raised',
  't3/sun/23',
  't3g/other/afternoon',
  't3c/desk',
  't4/dietitian/hours-unknown/other',
  't4t/sore-throat/dietitian',
  't5/65-up/6',
  't6/sore-throat/pf-uti/wrong-place',
  't6/other/other/missed-999',
  't12/gate/yes',
  't7/pharmacy',
  't8/veins/missed',
  't8/other/suggested',
  't9/screens/9-up',
  't9/seconds/60-120',
  't9/closed/under-8s',
  't9u/drool',
  't11/sore-throat/1/line-12',
  't11/sore-throat/1/floor',
])('"%s" may be counted', (cell) => expect(valid(cell)).toBe(true))

it.each([
  ['no table', ''],
  ['a table alone', 't1'],
  ['a table that there is not', 't99/other'],
  ['a table that every record has', 'constructor'],
  ['a key too many', 't1/sore-throat/pf-uti/accepted/extra'],
  ['a key too few', 't1/sore-throat/pf-uti'],
  ['the hour with the topic', 't3/tue/10/sore-throat'],
  ['an hour that no clock has', 't3/tue/24'],
  ['an hour of one figure', 't3/tue/9'],
  ['a reason to come back that there is not', 't6/sore-throat/pf-uti/cross'],
  ['a topic at the gate', 't12/sore-throat/yes'],
  ['an age', 't5/7/3'],
  ['a rank that there is not', 't5/5-15/7'],
  ['seconds among screens', 't9/screens/60-120'],
  ['a word outside the fixed list', 't8/smith/missed'],
  ['an end that no search has', 't8/veins/read'],
  ['a sign that no topic has, even "other"', 't9u/other'],
  ['a version that was never published', 't11/sore-throat/99/line-1'],
  ['lines of other topics: no topic is "other" there', 't11/other/1/line-1'],
  ['a line with a nought before it', 't11/sore-throat/1/line-01'],
  ['a topic of a sensitive group', 't1/low-mood/gp-soon/accepted'],
])('%s may not: "%s"', (_, cell) => expect(valid(cell)).toBe(false))

it('no free text gets in, wherever it is put', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const allowed = text === 'other' || keys.pathways.includes(text)
      expect(valid(`t1/${text}/pf-uti/accepted`)).toBe(allowed)
      expect(valid(`t8/${text}/missed`)).toBe(['other', ...keys.words].includes(text))
      expect(valid(text)).toBe(false)
    }),
  )
})

describe('the names of several releases', () => {
  const next = {
    ...keys,
    pathways: ['sore-gills'],
    versions: { 'sore-gills': 1, 'sore-throat': 2 },
    words: ['gills'],
  }
  it('count side by side, each version with its own', () => {
    const both = knownKeys([keys, next])
    const cells = ['t11/sore-throat/1/sign', 't11/sore-throat/2/sign', 't8/gills/missed', 't8/veins/missed']
    expect(cells.filter((cell) => !validCell(both, cell))).toEqual([])
    expect(validCell(both, 't11/sore-gills/2/sign')).toBe(false)
  })
  it('of none at all let in what is always the same, and nothing else', () => {
    const none = knownKeys([])
    expect([validCell(none, 't3/mon/08'), validCell(none, 't1/sore-throat/ed/left')]).toEqual([true, false])
  })
  it('of a release that had no list of words yet are read without it', () => {
    const { words: _, ...old } = keys
    expect(knownKeys([old as typeof keys]).words.size).toBe(0)
  })
})

it('bands are named by their edges, the first and the last open', () => {
  expect(bandsOf([4, 6, 9])).toEqual(['under-4', '4-6', '6-9', '9-up'])
  expect(bandsOf([60])).toEqual(['under-60', '60-up'])
})
it('a gap is counted for the reasons that are known, and no name of the language itself is one', () => {
  const reasons = ['full', 'surgery-closed', 'no-capacity', 'tired', '', 'constructor', 'toString']
  expect(reasons.filter(isGapReason)).toEqual(['full', 'surgery-closed', 'no-capacity'])
})
