import { afterAll, expect, it } from 'vitest'
import { dayName, longDate, moment, shortMoment, weekdayNames } from '#ui/dates.ts'
import { changeLanguage, t } from '#ui/language.ts'

const NOW = '2026-11-24T10:15'
afterAll(() => changeLanguage('en'))

it('says when, as briefly as leaves no doubt', () => {
  expect(moment('2026-11-24T18:30', NOW)).toBe('18:30')
  expect(moment('2026-11-30T09:00', NOW)).toBe('Monday 09:00')
  expect(moment('2026-12-01T09:00', NOW)).toBe('Tuesday 1 December 09:00')
  expect(longDate('2027-03-01')).toBe('1 March 2027')
  expect(shortMoment(NOW)).toBe('Tue 10:15')
  expect(weekdayNames()[0]).toBe('Monday')
})
it('knows the days and months in Welsh, which browsers may not', async () => {
  await changeLanguage('cy')
  expect(dayName('2026-11-23')).toBe('dydd Llun')
  expect(longDate('2026-11-24T10:15')).toBe('24 Tachwedd 2026')
  // After "until" and "from" the first letter changes.
  expect(t('open-until', { when: moment('2026-11-30T09:00', NOW) })).toBe('ar agor tan ddydd Llun 09:00')
  expect(weekdayNames()[6]).toBe('dydd Sul')
})
