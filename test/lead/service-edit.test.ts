import { describe, expect, it } from 'vitest'
import { checkService } from '#core/service-check.ts'
import { differences, freeId, isShown, needsCheck, startService } from '#lead/service-edit.ts'
import { content } from '../content/sample.ts'

const { services } = content.demo('2026-11-24')
const pharmacy = services.find((service) => service.id === 'riverside-pharmacy')!
const day = { today: '2026-11-24', full: {}, reports: [] }

describe('the list of services', () => {
  it('finds by name, other names and what it does', () => {
    expect(isShown(pharmacy, 'all', 'riverside', day)).toBe(true)
    expect(isShown(pharmacy, 'all', 'chemist pf-uti', day)).toBe(true)
    expect(isShown(pharmacy, 'all', 'dentist', day)).toBe(false)
  })
  it('shows what is to be checked a week before it falls due', () => {
    const checked = (on: string) => ({ ...pharmacy, checkEvery: 90, checked: { on, by: 'clinician' } })
    expect(needsCheck(checked('2026-11-24'), '2026-11-24')).toBe(false)
    expect(needsCheck(checked('2026-09-02'), '2026-11-24')).toBe(false)
    expect(needsCheck(checked('2026-09-01'), '2026-11-24')).toBe(true)
  })
  it('shows full and reported services', () => {
    expect(isShown(pharmacy, 'full', '', { ...day, full: { [pharmacy.id]: '2026-11-24T23:59' } })).toBe(true)
    expect(isShown(pharmacy, 'full', '', day)).toBe(false)
    const reports = [{ service: pharmacy.id, outcome: '' }]
    expect(isShown(pharmacy, 'reported', '', { ...day, reports })).toBe(true)
    expect(
      isShown(pharmacy, 'reported', '', { ...day, reports: [{ ...reports[0]!, outcome: 'mended' }] }),
    ).toBe(false)
  })
})

describe('a new record', () => {
  it('has an id of its own, from its name', () => {
    expect(freeId('Café  Riverside!', new Set())).toBe('cafe-riverside')
    expect(freeId('a', new Set(['a', 'a-2']))).toBe('a-3')
    expect(freeId('!!!', new Set())).toBe('service')
  })
  it('is a copy that the check accepts, or an empty one that it names the gaps of', () => {
    const names = {
      destinations: new Set(Object.keys(content.release.destinations)),
      facts: new Set(Object.keys(content.release.facts)),
    }
    const copy = startService(pharmacy, new Set([pharmacy.id]), '2026-11-24', 'clinician')
    expect(copy.id).toBe('riverside-pharmacy-2')
    expect(checkService(copy, names, '2026-11-24')).toEqual([])
    const empty = checkService(
      startService(undefined, new Set(), '2026-11-24', 'clinician'),
      names,
      '2026-11-24',
    )
    expect(empty.map(({ field }) => field)).toEqual(['name', 'phones'])
  })
  it('accepts every service of the demo practice', () => {
    const names = {
      destinations: new Set(Object.keys(content.release.destinations)),
      facts: new Set(Object.keys(content.release.facts)),
    }
    for (const service of services) expect(checkService(service, names, '2026-11-24'), service.id).toEqual([])
  })
  it('shows where two versions differ', () => {
    expect(differences(pharmacy, { ...pharmacy, name: 'Other', cost: 'free' })).toEqual(['cost', 'name'])
  })
})
