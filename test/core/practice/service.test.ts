import { expect, it } from 'vitest'
import { helpFor } from '#core/call/eligibility.ts'
import { openness } from '#core/hours/opening.ts'
import { blankService, type ReferWay, wayThere } from '#core/practice/service.ts'
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
it('says no steps and no booking where the patient walks in, whatever else it is referred to for', () => {
  const refer = (way: ReferWay) => ({ refer: { way, steps: 'Send the referral.' } })
  for (const way of ['practice-refers', 'book-here', 'self-refer'] as const) {
    expect(wayThere(refer(way), { walkIn: true })).toEqual({ way: 'walk-in', steps: '' })
    expect(wayThere(refer(way), {})).toEqual({ way, steps: 'Send the referral.' })
  }
})
it('keeps its own steps where it is walked into anyway', () => {
  const refer = { way: 'walk-in', steps: 'They walk in. X-ray until 20:00.' } as const
  expect(wayThere({ refer }, { walkIn: true })).toEqual(refer)
})
