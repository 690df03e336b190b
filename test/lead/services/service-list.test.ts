import { expect, it } from 'vitest'
import { isShown, type Narrowing, sorted } from '#lead/services/service-list.ts'
import { content } from '../../content/sample.ts'

const { services } = content.demo('2026-11-24')
const pharmacy = services.find((service) => service.id === 'riverside-pharmacy')!
const day = { at: '2026-11-24T10:15', full: {}, reports: [], label: (id: string) => `help ${id}` }
const under = (change: Partial<Narrowing>): Narrowing => ({ filter: 'all', words: '', kind: '', ...change })

it('finds by name, other names, number and what it does', () => {
  for (const words of ['riverside', 'chemist pf-uti', '01632 960201', 'HELP', ' '])
    expect(isShown(pharmacy, under({ words }), day), words).toBe(true)
  expect(isShown(pharmacy, under({ words: 'dentist' }), day)).toBe(false)
})

it('narrows to one kind of help', () => {
  expect(isShown(pharmacy, under({ kind: 'pf-uti' }), day)).toBe(true)
  expect(isShown(pharmacy, under({ kind: 'podiatry' }), day)).toBe(false)
})

it('shows full, reported and no longer offered services', () => {
  const full = { ...day, full: { [pharmacy.id]: '2026-11-24T23:59' } }
  expect(isShown(pharmacy, under({ filter: 'full' }), full)).toBe(true)
  expect(isShown(pharmacy, under({ filter: 'full' }), day)).toBe(false)
  const report = { service: pharmacy.id, outcome: '' }
  expect(isShown(pharmacy, under({ filter: 'reported' }), { ...day, reports: [report] })).toBe(true)
  const closed = { ...day, reports: [{ ...report, outcome: 'mended' }] }
  expect(isShown(pharmacy, under({ filter: 'reported' }), closed)).toBe(false)
  const old = { ...pharmacy, checkEvery: 90, checked: { on: '2026-08-10', by: 'clinician' } }
  expect(isShown(old, under({ filter: 'not-offered' }), day)).toBe(false)
  const soon = { ...day, times: { lastAfter: 1, hideAfter: 10 } }
  expect(isShown(old, under({ filter: 'not-offered' }), soon)).toBe(true)
})

it('sorts by name, and by the last check with names as the tie', () => {
  const names = sorted(services, 'name').map(({ name }) => name)
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true })))
  const dates = sorted(services, 'oldest').map(({ checked }) => checked.on)
  expect(dates).toEqual([...dates].sort())
  const newest = sorted(services, 'newest').map(({ checked }) => checked.on)
  expect(newest).toEqual([...dates].reverse())
})
