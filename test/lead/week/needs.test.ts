import { expect, it } from 'vitest'
import type { Service } from '#core/practice/service.ts'
import { christmasUnset } from '#lead/week/christmas.ts'
import { type LeadStanding, needsOf } from '#lead/week/needs.ts'
import { loadContent } from '../../../src/content/load.ts'

const today = '2026-11-24'
const { demo } = loadContent('content')
const practice = demo(today)
const fresh = practice.services.map(
  (service): Service => ({
    ...service,
    checked: { on: today, by: 'practice manager' },
    bankHolidays: 'closed',
  }),
)
const well: LeadStanding = {
  own: { ...practice, services: fresh },
  today,
  desks: [],
  boardSet: today,
  reports: 0,
  incidents: 0,
  suggestions: 0,
  news: 0,
  elsewhere: false,
  guidance: 0,
  notes: 0,
  refused: 0,
  kept: new Set(),
}
const desk = { id: 'a', joined: '2026-01-01', revoked: false, clockAhead: false, notTaken: [] }
const ids = (more: Partial<LeadStanding>) => needsOf({ ...well, ...more }).map(({ id, n }) => `${id} ${n}`)

it('is well when nothing needs a minute', () => expect(ids({})).toEqual([]))
it('names incidents before all else', () => {
  expect(ids({ incidents: 2, reports: 1 })).toEqual(['incidents 2', 'reports 1'])
})
it('needs the duty set on a working day only', () => {
  expect(ids({ boardSet: '2026-11-23' })).toEqual(['duty 1'])
  expect(ids({ boardSet: null, today: '2026-11-22' })).toEqual([])
})
it('names desks that were not heard from for a week, not those that are removed', () => {
  expect(ids({ desks: [{ ...desk, heard: '2026-11-18' }] })).toEqual([])
  expect(ids({ desks: [{ ...desk, heard: '2026-11-17' }] })).toEqual(['desks 1'])
  expect(ids({ desks: [{ ...desk, heard: '2026-11-01', revoked: true }] })).toEqual([])
})
it('says that the page is open at an address that the server was not told', () => {
  expect(ids({ elsewhere: true })).toEqual(['address 1'])
})
it('names what is our own in the guidance and no longer fits', () => {
  expect(ids({ guidance: 2 })).toEqual(['guidance 2'])
})
it('names notes of the network that nobody has looked at', () => {
  expect(ids({ notes: 2 })).toEqual(['notes 2'])
})
it('names words and numbers that would be refused today', () => {
  expect(ids({ refused: 1 })).toEqual(['refused 1'])
})
it('names suggestions that wait, and trials whose weeks are over', () => {
  expect(ids({ suggestions: 2 })).toEqual(['suggestions 2'])
  const trial = {
    id: 'trial-1',
    measure: 'away',
    aim: 'a',
    change: 'b',
    predict: 'c',
    by: 'manager',
  } as const
  const trials = (from: string) => ({ own: { ...well.own, trials: [{ ...trial, from, weeks: 2 }] } })
  // Two weeks from week 46 are over in week 48, that of today.
  expect(ids(trials('2026-W46'))).toEqual(['trials 1'])
  expect(ids(trials('2026-W47'))).toEqual([])
})
it('counts our own services to check, and not those that the network keeps', () => {
  const [one, two, ...rest] = fresh
  const old = { on: '2024-01-01', by: 'practice manager' }
  const own = { ...practice, services: [{ ...one!, checked: old }, { ...two!, checked: old }, ...rest] }
  expect(ids({ own })).toEqual(['check 2'])
  expect(ids({ own, kept: new Set([two!.id]) })).toEqual(['check 1'])
})
it('asks for Christmas from November on, of services that nobody has told of it', () => {
  const one = {
    ...fresh.find(({ schedules }) => schedules.length > 0)!,
    bankHolidays: 'unknown' as const,
    specialDays: [],
  }
  const names = (service: Service, on = today) => christmasUnset([service], on).length
  expect(names(one)).toBe(1)
  expect(names(one, '2026-10-31')).toBe(0)
  expect(names(one, '2026-12-26')).toBe(0)
  expect(names({ ...one, bankHolidays: 'closed' })).toBe(0)
  expect(names({ ...one, specialDays: [{ from: '2026-12-24', to: '2026-12-28', times: [] }] })).toBe(0)
})
