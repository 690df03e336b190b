import { expect, it } from 'vitest'
import { aboutRows, heardLately } from '#lead/calls/about/about.ts'
import { callsOver } from '../../core/measured/sample-calls.ts'

const counts = callsOver(30, (at) => ({
  't1/sore-throat/pf-sore-throat/accepted': 3,
  't1/headache/gp-routine/left': at < 17 ? 0 : 1,
  't2/ear-nose-throat/3/first': 3,
  't2/neurological/1/raised': at < 17 ? 0 : 1,
  't5/5-15/3': 2,
  't5/65-up/3': 1,
  't7/hospital-booking': at === 3 ? 1 : 0,
  't8/veins/missed': at === 20 ? 2 : 0,
  't8/veins/suggested': at === 20 ? 9 : 0,
}))
const rows = (axis: Parameters<typeof aboutRows>[1]) => aboutRows(counts, axis, 13).rows

it('tells calls apart by how urgent, what was said, how old and what caused them, beside the weeks before', () => {
  expect(aboutRows(counts, 'urgency', 13)).toEqual({
    rows: [
      { id: '3', now: 39, before: 39 },
      { id: '1', now: 13, before: 0 },
    ],
    all: 52,
    allBefore: 39,
  })
  expect(rows('response').map(({ id, now }) => [id, now])).toEqual([
    ['accepted', 39],
    ['left', 13],
  ])
  expect(rows('age').map(({ id, now }) => [id, now])).toEqual([
    ['5-15', 26],
    ['65-up', 13],
  ])
  expect(rows('avoidable')).toEqual([])
  expect(rows('search')).toEqual([{ id: 'veins', now: 2, before: 0 }])
})

it('says how whole the counts are', () => {
  const quiet = {
    ...counts,
    weeks: counts.weeks.map((week, at) => (at === 25 ? { ...week, known: 2, heard: 1 } : week)),
  }
  expect(heardLately(quiet, 13)).toEqual({ all: 13, any: 13, whole: 12 })
})
