import { expect, it } from 'vitest'
import { helpFor } from '#core/call/eligibility.ts'
import { openness } from '#core/hours/opening.ts'
import { blankService } from '#core/practice/service.ts'
import { checkService } from '#core/practice/service-check.ts'
import { callOn, practiceWith } from '../call/any-call.ts'

const blank = blankService('new-one', { on: '2026-11-24', by: 'manager' })

it('of a new service nothing is claimed: not when it is open, not that it is shut on bank holidays', () => {
  expect(openness(blank, '2026-11-24T10:00', 'england-and-wales')).toBe('unknown')
  expect(blank.bankHolidays).toBe('unknown')
})
it('it is offered for nothing yet', () => {
  const practice = { ...practiceWith({}), services: [blank] }
  const call = callOn('sore-throat', {}, practice)
  for (const kind of Object.keys(call.release.destinations))
    expect(helpFor(call, kind, { meets: () => false }).services).toEqual([])
})
it('it lacks only a name and a way to reach it', () => {
  const names = { destinations: new Set<string>(), conditions: 'any' } as const
  expect(checkService(blank, names, '2026-11-24').map(({ field }) => field)).toEqual(['name', 'phones'])
})
