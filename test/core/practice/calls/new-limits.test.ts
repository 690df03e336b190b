import { expect, it } from 'vitest'
import { type NewLimits, newLimitsFault } from '#core/practice/calls/new-limits.ts'

const held: NewLimits = {
  measure: 'away',
  from: '2026-W30',
  why: 'The new physio started.',
  on: '2026-11-24',
  by: 'practice manager',
}
const fault = (other: Partial<NewLimits>) => newLimitsFault({ ...held, ...other }, [held], '2026-W48')

it('draws new limits from a week that was counted, once, and for a reason', () => {
  expect(fault({ from: '2026-W31' })).toBeUndefined()
  expect(fault({ measure: 'calls' })).toBeUndefined()
  expect(fault({})).toContain('already')
  expect(fault({ from: '2026-W49' })).toContain('still to come')
  expect(fault({ from: '2026-W31', why: '  so  ' })).toContain('a few words more')
  expect(fault({ from: '2026-W31', why: 'The new\nphysio started.' })).toContain('one line')
})
