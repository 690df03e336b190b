import { expect, it } from 'vitest'
import { byWeek, heardWeeks, sumBy, weeksBack } from '#core/measured/cells.ts'
import { callsOver } from './sample-calls.ts'

const counts = callsOver(3, (at) => ({ 't1/a/gp/accepted': at + 1, 't4/b/full/gp': 10 }))

it('looks back over whole weeks, without the one that runs', () => {
  expect(weeksBack(counts, 2)).toEqual({ from: 1, to: 3 })
  expect(weeksBack(counts, 2, 1)).toEqual({ from: 0, to: 1 })
})
it('sums what fits over weeks, and week by week', () => {
  const table = ([name]: readonly string[]) => name
  expect([...sumBy(counts, { from: 1, to: 3 }, table)]).toEqual([
    ['t1', 5],
    ['t4', 20],
  ])
  expect(byWeek(counts, ([name]) => name === 't1')).toEqual([1, 2, 3, 1])
})
it('calls a week heard that a desk spoke for or that holds anything', () => {
  const quiet = { ...counts, cells: { x: [1, 2] }, weeks: counts.weeks.map((one) => ({ ...one, heard: 0 })) }
  expect(heardWeeks(quiet)).toEqual([false, true, false, false])
})
