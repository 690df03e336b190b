import { expect, it } from 'vitest'
import { mergedSheet, sheetsOf } from '#core/tally/sheet.ts'

it('parts a week into its small tables, and undoes no more than was counted', () => {
  const week = {
    counts: { 't1/croup/ed/accepted': 3, 't3/tue/10': 2 },
    undone: { 't3/tue/10': 5, 't7/pill': 1 },
  }
  expect(Object.fromEntries(sheetsOf(week))).toEqual({
    t1: { 'croup/ed/accepted': [3, 0] },
    t3: { 'tue/10': [2, 2] },
  })
})

it('keeps the larger of each cell, in the order of their names whatever came first', () => {
  const merged = mergedSheet({ b: [2, 1], c: [1, 0] }, { c: [3, 0], a: [1, 0], b: [1, 2] })!
  expect(Object.entries(merged)).toEqual([
    ['a', [1, 0]],
    ['b', [2, 2]],
    ['c', [3, 0]],
  ])
})

it('says when nothing is new, so that nothing is written', () => {
  expect(mergedSheet({ a: [2, 1] }, { a: [2, 0] })).toBeUndefined()
  expect(mergedSheet({}, { a: [0, 0] })).toEqual({ a: [0, 0] })
})
