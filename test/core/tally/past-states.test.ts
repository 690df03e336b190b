import { expect, it } from 'vitest'
import { type PastState, stateAt, withState } from '#core/tally/past-states.ts'

const one = { change: 2, counts: { a: 2 }, undone: {} }
const two = { change: 5, counts: { a: 2, b: 3 }, undone: { a: 1 } }

it('gives back each state that was kept, and of each only what had grown is written down', () => {
  const past = withState(withState([], one), two)
  expect(past).toEqual([one, { change: 5, counts: { b: 3 }, undone: { a: 1 } }])
  expect([1, 2, 4, 5, 9].map((change) => stateAt(past, change).change)).toEqual([0, 2, 2, 5, 5])
  expect(stateAt(past, 5)).toEqual(two)
  expect(withState(past, one)).toBe(past)
})

it('keeps no more of them than a busy week needs, the latest whole', () => {
  let past: readonly PastState[] = []
  for (let change = 1; change <= 100; change++)
    past = withState(past, { change, counts: { [`c${change % 7}`]: change }, undone: {} })
  expect(past).toHaveLength(40)
  expect(stateAt(past, 100).counts).toEqual({ c0: 98, c1: 99, c2: 100, c3: 94, c4: 95, c5: 96, c6: 97 })
  expect(stateAt(past, 80).counts.c3).toBe(80)
})
