import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  guidanceBeside,
  OWN_KINDS,
  type OwnChange,
  ownAt,
  ownKey,
  ownPlace,
  withOwn,
} from '#core/practice/ours/own-guidance.ts'
import type { PracticeOverrides } from '#core/practice/practice.ts'

const id = fc.constantFrom('sore-throat', 'croup', 'fit-note-new')
const help = fc.constantFrom('gp-soon', 'nurse')
const change: fc.Arbitrary<OwnChange> = fc.oneof(
  fc.record({ kind: fc.constant('hidden' as const), key: id, value: fc.constantFrom(true as const, null) }),
  fc.record({
    kind: fc.constant('words' as const),
    key: id,
    value: fc.option(fc.array(fc.string(), { minLength: 1 })),
  }),
  fc.record({
    kind: fc.constant('say' as const),
    key: fc.tuple(fc.option(id), help).map(([topic, one]) => ownKey({ topic: topic ?? '', help: one })),
    value: fc.option(fc.record({ say: fc.string(), over: fc.string() })),
  }),
  fc.record({ kind: fc.constant('notes' as const), key: id, value: fc.option(fc.string()) }),
)
const made = (changes: readonly OwnChange[]) => changes.reduce(withOwn, {} as PracticeOverrides)

describe('what a practice makes its own', () => {
  it('is named by its topic, its kind of help, or both', () => {
    expect(ownPlace('sore-throat')).toEqual({ topic: 'sore-throat' })
    expect(ownPlace('/gp-soon')).toEqual({ help: 'gp-soon' })
    expect(ownPlace('sore-throat/gp-soon')).toEqual({ topic: 'sore-throat', help: 'gp-soon' })
    for (const key of ['sore-throat', '/gp-soon', 'sore-throat/gp-soon'])
      expect(ownKey(ownPlace(key))).toBe(key)
  })
  it('is what was said of it last, and changes nothing else', () => {
    fc.assert(
      fc.property(fc.array(change), change, (before, last) => {
        const held = made(before)
        const now = withOwn(held, last)
        expect(ownAt(now, last.kind, last.key) ?? null).toEqual(last.value)
        for (const { kind, key } of guidanceBeside({ overrides: held }, { overrides: now }))
          expect([kind, key]).toEqual([last.kind, last.key])
      }),
    )
  })
  it('leaves no trace once all of it is taken back', () => {
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        const back = changes.map(({ kind, key }) => ({ kind, key, value: null }) as OwnChange)
        expect(back.reduce(withOwn, made(changes))).toEqual({})
      }),
    )
  })
  it('keeps what is known of booking', () => {
    const booking = { 'gp-soon': 'Use the blue list.' }
    const hidden = withOwn({ booking }, { kind: 'hidden', key: 'croup', value: true })
    expect(hidden).toEqual({ booking, hidden: { croup: true } })
    expect(withOwn(hidden, { kind: 'hidden', key: 'croup', value: null })).toEqual({ booking })
  })
})

it('two states of a guidance differ in what was added, changed and taken away, and in what the network sent', () => {
  const before = { overrides: { notes: { croup: 'a', 'sore-throat': 'b' }, booking: { nurse: 'x' } } }
  const now = {
    overrides: { notes: { croup: 'c' }, hidden: { croup: true } as const },
    networkNotes: { '/gp-soon': 'n' },
  }
  expect(guidanceBeside(before, now)).toEqual([
    { kind: 'hidden', key: 'croup', after: true },
    { kind: 'notes', key: 'croup', before: 'a', after: 'c' },
    { kind: 'notes', key: 'sore-throat', before: 'b' },
    { kind: 'booking', key: 'nurse', before: 'x' },
    { kind: 'network', key: '/gp-soon', after: 'n' },
  ])
  expect(guidanceBeside(now, now)).toEqual([])
  expect(OWN_KINDS).toHaveLength(6)
})
