import { expect, it } from 'vitest'
import { blankService } from '#core/practice/service.ts'
import { closedNote, wantsOwnCheck } from '#core/practice/upkeep/still-right.ts'

const today = '2026-11-24'
const fine = {
  ...blankService('shop', { on: '2026-08-20', by: 'GP' }),
  name: 'Corner Pharmacy',
  phones: [{ number: '01632 960000' }],
  schedules: [{ freq: 'WEEKLY' as const, byday: 'MO', opens_at: '09:00', closes_at: '17:00' }],
}

it('lets only what was checked not long ago and can be read be said right with others', () => {
  expect(wantsOwnCheck(fine, today)).toBe(false)
  expect(wantsOwnCheck({ ...fine, checked: { on: '2025-11-24', by: 'GP' } }, today)).toBe(true)
  expect(wantsOwnCheck({ ...fine, checked: { on: '1970-01-01', by: 'GP' } }, today)).toBe(true)
  expect(wantsOwnCheck({ ...fine, schedules: [] }, today)).toBe(true)
  expect(wantsOwnCheck({ ...fine, phones: [] }, today)).toBe(true)
  expect(wantsOwnCheck({ ...fine, notesForStaff: 'closed since xmas' }, today)).toBe(true)
})

it('tells a note that a service has gone from one of when it is shut', () => {
  const note = (text: string) => closedNote({ name: 'Shop', notesForStaff: text })
  for (const gone of [
    'closed since xmas',
    'Closed since xmas - DO NOT USE',
    'Has closed',
    'Closed.',
    'shut down',
  ])
    expect(note(gone), gone).toBe(gone)
  for (const open of ['Closed for lunch 1 to 2', 'Closed on Sundays', 'Ring before closing time', ''])
    expect(note(open), open).toBeUndefined()
})
