import { describe, expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import { knownKeys } from '#core/tally/keys.ts'
import { type SentWeek, sortWeeks } from '#core/tally/sort-weeks.ts'
import { content } from '../../content/sample.ts'

const known = knownKeys([keySetOf(content.release, [])])
const KEY = '0123456789abcdef'.repeat(2)
const GOOD = 't1/sore-throat/gp-soon/accepted'
const sent = (more: Partial<SentWeek> = {}): SentWeek => ({
  week: '2026-W48',
  key: KEY,
  counts: { [GOOD]: 3 },
  undone: {},
  ...more,
})
const sort = (...weeks: SentWeek[]) => sortWeeks(weeks, known, { oldest: '2026-W22', newest: '2026-W49' })

it('a good week is taken as it came', () => {
  const week = sent({ undone: { [GOOD]: 1 } })
  expect(sort(week)).toEqual({ taken: [week], refused: [] })
})

describe('a whole week', () => {
  it('is taken from the oldest to the newest, both included', () => {
    const weeks = ['2026-W22', '2026-W49'].map((week) => sent({ week }))
    expect(sort(...weeks).taken.map(({ week }) => week)).toEqual(['2026-W22', '2026-W49'])
  })
  it.each([
    ['2026-W21', 'too-old'],
    ['2026-W50', 'ahead'],
    ['2027-W01', 'ahead'],
    ['2026-W54', 'malformed'],
    ['2026-W00', 'malformed'],
    ['last week', 'malformed'],
  ])('of %s is %s', (week, why) => {
    expect(sort(sent({ week }))).toEqual({ taken: [], refused: [{ key: KEY, week, why }] })
  })
  it.each([KEY.slice(1), `${KEY}0`, KEY.toUpperCase(), 'front-desk-2', ''])(
    'under "%s", which is no key, is malformed',
    (key) => {
      expect(sort(sent({ key })).refused).toMatchObject([{ why: 'malformed' }])
    },
  )
  it('that is refused keeps no other from being taken', () => {
    expect(sort(sent({ week: '2020-W01' }), sent()).taken).toEqual([sent()])
  })
})

describe('a cell', () => {
  it.each([
    ['half a call', 1.5],
    ['a negative', -1],
    ['five thousand and one', 5001],
    ['words', '3'],
    ['none', null],
  ])('of %s is left out', (_, n) => {
    const { taken, refused } = sort(sent({ counts: { [GOOD]: 3, 't3/tue/10': n } }))
    expect(taken).toEqual([sent()])
    expect(refused).toEqual([{ key: KEY, week: '2026-W48', why: 'unknown', cells: ['t3/tue/10'] }])
  })
  it('of nought and of five thousand is a count', () => {
    expect(sort(sent({ counts: { [GOOD]: 0, 't3/tue/10': 5000 } })).refused).toEqual([])
  })
  it('with a name that no release holds is left out of what was counted and of what was taken back, and named once', () => {
    const { taken, refused } = sort(sent({ counts: { [GOOD]: 3, 't1/smith': 1 }, undone: { 't1/smith': 1 } }))
    expect(taken).toEqual([sent()])
    expect(refused[0]!.cells).toEqual(['t1/smith'])
  })
  it('that is bad is named with ten at most, each cut short', () => {
    const bad = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`${n}`.padEnd(500, 'x'), 1]))
    const { cells } = sort(sent({ counts: bad })).refused[0]!
    expect([cells!.length, Math.max(...cells!.map((cell) => cell.length))]).toEqual([10, 160])
  })
})
