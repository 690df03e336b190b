import { expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { checkPractice, detailsOf, type PracticeDetails, withDetails } from '#core/practice/practice-check.ts'
import { content } from '../../content/sample.ts'

const good = detailsOf(content.demo('2026-11-24'))
const { settings } = content.release
const fields = (change: object) =>
  checkPractice({ ...good, ...change } as PracticeDetails, settings, { today: '2026-11-24' }).map(
    ({ field }) => field,
  )
const day = ['08:00', '18:30'] as const

it('takes the details of the sample practice and of an empty one', () => {
  expect(fields({})).toEqual([])
  expect(checkPractice(detailsOf(emptyPractice('hill', 'Hill')), settings, { today: '2026-11-24' })).toEqual(
    [],
  )
})

it.each([
  [{ name: '  ' }, 'name'],
  [{ name: 'x'.repeat(121) }, 'name'],
  [{ name: '<b>Hill</b>' }, 'name'],
  [{ phone: 'ring us' }, 'phone'],
  [{ address: 'x'.repeat(401) }, 'address'],
  [{ place: { latitude: 40.7, longitude: -74 } }, 'place'],
  [{ place: { latitude: Number.NaN, longitude: 0 } }, 'place'],
  [{ division: 'france' }, 'division'],
  [{ coreHours: [day] }, 'coreHours'],
  [{ coreHours: [null, null, null, null, null, null, null] }, 'coreHours'],
  [{ coreHours: [day, ['25:00', '26:00'], null, null, null, null, null] }, 'coreHours-1'],
  [{ coreHours: [['18:30', '08:00'], day, null, null, null, null, null] }, 'coreHours-0'],
  [{ coreHours: [['08:00', '13:00', '12:00', '18:30'], day, null, null, null, null, null] }, 'coreHours-0'],
  [{ coreHours: [day, ['08:00', '13:00', '13:00', '18:30'], null, null, null, null, null] }, 'coreHours-1'],
  [{ specialDays: [{ from: '2026-02-30', to: '2026-03-01', times: [] }] }, 'specialDays-0'],
  [{ specialDays: [{ from: '2026-12-24', to: '2026-12-23', times: [] }] }, 'specialDays-0'],
  [
    { specialDays: [{ from: '2026-12-24', to: '2026-12-24', times: [{ opens_at: '8', closes_at: '9' }] }] },
    'specialDays-0',
  ],
  [{ freshness: { lastAfter: 30, hideAfter: 14 } }, 'hideAfter'],
  [{ freshness: { lastAfter: -1, hideAfter: 14 } }, 'lastAfter'],
  [{ freshness: { lastAfter: 1.5, hideAfter: 14 } }, 'lastAfter'],
  [{ settings: { 'mh-age': 12 } }, 'settings-mh-age'],
  [{ settings: { nowhere: 1 } }, 'settings-nowhere'],
  [{ settings: { toString: 5 } }, 'settings-toString'],
  [{ settings: { constructor: 5 } }, 'settings-constructor'],
  [{ name: 'Hill\nSurgery' }, 'name'],
  [{ name: 'Hill\0' }, 'name'],
  [{ name: 'Hill \u202Eyregrus' }, 'name'],
  [{ address: '\u001B[31m1 High Street' }, 'address'],
])('refuses %j and names the field', (change, field) => {
  expect(fields(change)).toEqual([field])
  const [problem] = checkPractice({ ...good, ...change } as PracticeDetails, settings, {
    today: '2026-11-24',
  })
  expect(problem!.message).toMatch(/^.{20,}\.$/)
})

it('asks about a date with hours in the night, unless they were said to be right', () => {
  const times = [{ opens_at: '01:00', closes_at: '05:00' }]
  const specialDays = [{ from: '2026-12-24', to: '2026-12-24', times }]
  expect(fields({ specialDays })).toEqual(['specialDays-0'])
  expect(fields({ specialDays, meant: '01:00-05:00' })).toEqual([])
  const practice = { ...content.demo('2026-11-24'), specialDays, meant: '01:00-05:00' }
  expect(withDetails(practice, detailsOf(practice))).toEqual(practice)
  const { meant: _, ...without } = detailsOf(practice)
  expect(withDetails(practice, without).meant).toBeUndefined()
})

it('changes the details and nothing else, and takes out what was left out', () => {
  const practice = { ...content.demo('2026-11-24'), place: { latitude: 51, longitude: 0 } }
  expect(withDetails(practice, detailsOf(practice))).toEqual(practice)
  const { place: _, ...bare } = detailsOf(practice)
  const next = withDetails(practice, { ...bare, name: 'New' })
  expect(next.place).toBeUndefined()
  expect(next.services).toBe(practice.services)
  expect(next.overrides).toBe(practice.overrides)
})
