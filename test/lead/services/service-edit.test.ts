import { describe, expect, it } from 'vitest'
import { checkService, serviceNames } from '#core/practice/service-check.ts'
import { fieldDifferences, freeId, merged, needsCheck, startService } from '#lead/services/service-edit.ts'
import { content } from '../../content/sample.ts'

const { services } = content.demo('2026-11-24')
const TODAY = '2026-11-24'
const pharmacy = services.find((service) => service.id === 'riverside-pharmacy')!

it('counts as to check what falls due within a week', () => {
  const checked = (on: string) => ({ ...pharmacy, checkEvery: 90, checked: { on, by: 'clinician' } })
  expect(needsCheck(checked('2026-11-24'), '2026-11-24')).toBe(false)
  expect(needsCheck(checked('2026-09-02'), '2026-11-24')).toBe(false)
  expect(needsCheck(checked('2026-09-01'), '2026-11-24')).toBe(true)
})

describe('a new record', () => {
  it('has an id of its own, from its name', () => {
    expect(freeId('Café  Riverside!', new Set())).toBe('cafe-riverside')
    expect(freeId('a', new Set(['a', 'a-2']))).toBe('a-3')
    expect(freeId('!!!', new Set())).toBe('service')
    expect(freeId('Constructor', new Set())).toBe('constructor-2')
  })
  it('is a copy that the check accepts, or an empty one that it names the gaps of', () => {
    const names = serviceNames(content.release)
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
    const names = serviceNames(content.release)
    for (const service of services) expect(checkService(service, names, '2026-11-24'), service.id).toEqual([])
  })
  it('shows where two versions differ', () => {
    expect(fieldDifferences(pharmacy, { ...pharmacy, name: 'Other', cost: 'free' })).toEqual(['cost', 'name'])
  })
  it('does not bring back a special day that was over when they took it off', () => {
    const past = { from: '2026-11-02', to: '2026-11-02', times: [] }
    const next = { from: '2026-12-24', to: '2026-12-24', times: [] }
    const mine = { ...pharmacy, specialDays: [past, next] }
    expect(merged(mine, { ...pharmacy, specialDays: [] }, [], TODAY).specialDays).toEqual([next])
    expect(merged(mine, { ...pharmacy, specialDays: [past] }, [], TODAY).specialDays).toEqual([past, next])
  })
  it('is made of two versions without losing what was chosen of either', () => {
    const theirs = { ...pharmacy, name: 'Theirs', cost: 'free' }
    const { address: _, ...mine } = { ...pharmacy, name: 'Mine', words: ['mine'] }
    expect(merged(mine, theirs, ['cost'], TODAY)).toEqual({ ...mine, cost: 'free' })
    expect(merged(theirs, mine, ['cost', 'address'], TODAY)).not.toHaveProperty('cost')
    expect(merged(theirs, mine, ['cost', 'address'], TODAY)).not.toHaveProperty('address')
    expect(fieldDifferences(merged(mine, theirs, fieldDifferences(mine, theirs), TODAY), theirs)).toEqual([])
  })
})
