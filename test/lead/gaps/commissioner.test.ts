import { expect, it } from 'vitest'
import { shareable } from '#lead/calls/share/share.ts'
import { commissionerRows } from '#lead/gaps/commissioner.ts'
import { callsOver } from '../../core/measured/sample-calls.ts'

const rowsOf = (cells: Record<string, number>) => {
  const counts = callsOver(30, (at) => ({ 't1/a/b/accepted': 5, ...(at === 20 ? cells : {}) }))
  return commissionerRows(counts, shareable(counts)[0]!, 'Hill Surgery')
}

it('says what could not be had and why, most missed first, and what most got instead', () => {
  expect(
    rowsOf({
      't4/physio/absent/gp-soon': 31,
      't4/physio/absent/nurse': 12,
      't4/physio/full/gp-soon': 3,
      't4/physio/refused/splw': 90,
      't4/podiatry/closed/nurse': 60,
      't4/nurse/refused/gp-soon': 50,
    }),
  ).toEqual([
    { destination: 'podiatry', reasons: [0, 60, 0, 0], instead: ['nurse'] },
    { destination: 'physio', reasons: [45, 0, '*', 0], instead: ['gp-soon', 'nurse'] },
  ])
})

it('names no place that only a few got, and orders hidden counts by nothing but their names', () => {
  const rows = rowsOf({ 't4/b-help/absent/nurse': 7, 't4/a-help/absent/nurse': 1 })!
  expect(rows.map(({ destination, instead }) => [destination, instead])).toEqual([
    ['a-help', []],
    ['b-help', []],
  ])
})

it('has nothing of a quarter with too few calls', () => {
  const counts = callsOver(30, (at) => ({ 't1/a/b/accepted': at === 20 ? 9 : 0 }))
  expect(commissionerRows(counts, shareable(counts)[0]!, 'Hill Surgery')).toBeUndefined()
})
