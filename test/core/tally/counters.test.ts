import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { add, undo, type WeekCounters } from '#core/tally/counters.ts'

const events = fc.array(fc.record({ cell: fc.constantFrom('a', 'b', 'c'), undo: fc.boolean() }))
describe('counters', () => {
  it('only grow, and never take back more than was counted', () => {
    fc.assert(
      fc.property(events, (list) => {
        let held: WeekCounters = { week: '2026-W48', key: 'k', counts: {}, undone: {} }
        const left: Record<string, number> = { a: 0, b: 0, c: 0 }
        for (const { cell, undo: back } of list) {
          const before = held
          held = back ? undo(held, [cell]) : add(held, [cell])
          left[cell] = Math.max(0, left[cell]! + (back ? -1 : 1))
          for (const map of ['counts', 'undone'] as const)
            for (const [name, n] of Object.entries(before[map]))
              expect(held[map][name]).toBeGreaterThanOrEqual(n)
        }
        for (const [cell, n] of Object.entries(left))
          expect((held.counts[cell] ?? 0) - (held.undone[cell] ?? 0)).toBe(n)
      }),
    )
  })
})
