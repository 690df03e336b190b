import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import { batchesOf } from '#core/tally/batches.ts'
import { add, undo, type WeekCounters } from '#core/tally/counters.ts'
import { knownKeys, validCell } from '#core/tally/keys.ts'
import { cellsOf, type FinishedCall, searchCells } from '#core/tally/tally.ts'
import { content } from '../../content/sample.ts'

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

const keys = keySetOf(content.release, ['xanthelasma', 'veins'])
const known = knownKeys([keys])
const call: FinishedCall = {
  pathway: 'sore-throat',
  version: 1,
  group: 'ear-nose-throat',
  sensitive: false,
  destination: 'pf-sore-throat',
  destinationSensitive: false,
  rank: 3,
  response: 'accepted',
  raised: false,
  skipped: [{ destination: 'dietitian', sensitive: false, reason: 'absent' }],
  used: 'pf-sore-throat',
  usedSensitive: false,
  ageBand: '5-15',
  unsure: ['drool'],
  cause: 'pharmacy',
  line: 'line-3',
  seconds: 95,
  screens: 5,
  at: '2026-11-24T10:15',
}

describe('cells', () => {
  it('are all of a published release, three keys at most', () => {
    for (const cell of cellsOf(call)) {
      expect(validCell(known, cell), cell).toBe(true)
      expect(cell.split('/').length).toBeLessThanOrEqual(4)
    }
  })
  it('never hold the hour together with the topic or group', () => {
    for (const cell of cellsOf(call)) if (/\/10\b/.test(cell)) expect(cell).toBe('t3/tue/10')
  })
  it('fold a sensitive group to other on every axis', () => {
    const cells = cellsOf({
      ...call,
      pathway: 'low-mood',
      group: 'mental-wellbeing',
      destination: 'mh-prac',
      sensitive: true,
      destinationSensitive: true,
      unsure: ['die'],
    })
    expect(cells.join(' ')).not.toMatch(/low-mood|mental|mh-prac|die/)
    for (const cell of cells) expect(validCell(known, cell), cell).toBe(true)
  })
  it('count what could not be had, by reason and by what the caller got in the end', () => {
    const reasons = ['absent', 'closed', 'full', 'stale', 'no-capacity', 'refused', 'surgery-closed']
    const skipped = [
      ...reasons.map((reason) => ({ destination: 'minor-illness', sensitive: false, reason })),
      { destination: 'mh-prac', sensitive: true, reason: 'full' },
    ]
    const cells = cellsOf({ ...call, skipped, used: 'duty-today' }).filter((cell) => cell.startsWith('t4'))
    expect(cells).toEqual([
      ...reasons.map((reason) => `t4/minor-illness/${reason}/duty-today`),
      't4/other/full/duty-today',
    ])
    for (const cell of cells) expect(validCell(known, cell), cell).toBe(true)
    expect(cellsOf({ ...call, skipped, used: 'mh-prac', usedSensitive: true })).toContain(
      't4/minor-illness/full/other',
    )
    for (const cell of cellsOf({ ...call, skipped, sensitive: true }))
      if (cell.startsWith('t4')) expect(cell).toMatch(/^t4\/other\/[a-z-]+\/other$/)
  })
  it('refuse free text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const allowed = text === 'other' || keys.pathways.includes(text)
        expect(validCell(known, `t1/${text}/pf-uti/accepted`)).toBe(allowed)
      }),
    )
    for (const cell of ['', 't1', 't1/sore-throat/pf-uti/accepted/extra', 't3/tue/25', 't99/a', 't5/7/3'])
      expect(validCell(known, cell)).toBe(false)
  })
})

describe('a sync in several requests', () => {
  const cells = fc.dictionary(
    fc.constantFrom('t1/a', 't1/b', 't2/c', 't3/d', 't4/e'),
    fc.integer({ min: 1, max: 9 }),
  )
  const week = fc.record({
    week: fc.constantFrom('2026-W44', '2026-W45', '2026-W46', '2026-W47'),
    key: fc.constantFrom('x', 'y'),
    counts: cells,
    undone: cells,
  })
  const weeks = fc.uniqueArray(week, { selector: (one) => one.week })
  it('carries every cell once and keeps to the limit', () => {
    fc.assert(
      fc.property(weeks, fc.integer({ min: 200, max: 900 }), (state, limit) => {
        const batches = batchesOf(state, limit)
        for (const batch of batches) expect(JSON.stringify(batch).length).toBeLessThanOrEqual(limit)
        for (const one of state) {
          const parts = batches.flat().filter((part) => part.week === one.week)
          expect(Object.assign({}, ...parts.map((part) => part.counts))).toEqual(one.counts)
          expect(Object.assign({}, ...parts.map((part) => part.undone))).toEqual(one.undone)
        }
      }),
    )
  })
  it('says that the desk is there even with nothing to send', () => {
    expect(batchesOf([], 1000)).toEqual([[]])
  })
})

describe('words that the search did not know', () => {
  const health = new Set(['xanthelasma', 'veins'])
  it('counts health words of the list by name and all else as other', () => {
    expect(searchCells(['my', 'xanthelasma', 'smith'], health, 'missed')).toEqual(['t8/xanthelasma/missed'])
    expect(searchCells(['mrs', 'smith', '07700900123'], health, 'suggested')).toEqual(['t8/other/suggested'])
    expect(searchCells([], health, 'missed')).toEqual([])
  })
  it('has no cell for a word outside the list', () => {
    expect(validCell(known, 't8/veins/missed')).toBe(true)
    expect(validCell(known, 't8/other/suggested')).toBe(true)
    expect(validCell(known, 't8/smith/missed')).toBe(false)
    expect(validCell(known, 't8/veins/read')).toBe(false)
  })
})
