import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BankHolidayDivision } from '#core/clock/bank-holidays.ts'
import { bankHolidaysKnownUntil, isBankHoliday } from '#core/clock/bank-holidays.ts'
import { addDays } from '#core/clock/wall-clock.ts'

const divisions: BankHolidayDivision[] = ['england-and-wales', 'scotland', 'northern-ireland']
const list = new URL('../../../../shared/fixtures/bank-holidays/bank-holidays-iso.json', import.meta.url)

describe('the pinned list', () => {
  if (!existsSync(list))
    it.skip('SKIPPED: ../shared/fixtures/bank-holidays is not beside this checkout', () => {})
  else
    it.each(divisions)('is day for day the published one, %s', (division) => {
      const published = JSON.parse(readFileSync(list, 'utf8')).divisions[division] as { date: string }[]
      const dates = published.map(({ date }) => date)
      expect(bankHolidaysKnownUntil(division)).toBe(dates.at(-1))
      expect(
        everyDay('2019-01-01', dates.at(-1)!).filter((day) => isBankHoliday(day, division) === 'yes'),
      ).toEqual(dates)
    })

  it.each(divisions)('falls on weekdays only, %s', (division) => {
    const days = everyDay('2019-01-01', bankHolidaysKnownUntil(division))
    const weekend = days.filter((day) => [0, 6].includes(new Date(`${day}T00:00Z`).getUTCDay()))
    expect(weekend.filter((day) => isBankHoliday(day, division) !== 'no')).toEqual([])
  })

  it('has the days no rule foretells, and tells the divisions apart', () => {
    for (const day of ['2020-05-08', '2022-06-03', '2022-09-19', '2023-05-08', '2026-12-28'])
      expect(isBankHoliday(day, 'england-and-wales'), day).toBe('yes')
    expect(divisions.map((division) => isBankHoliday('2026-06-15', division))).toEqual(['no', 'yes', 'no'])
    expect(divisions.map((division) => isBankHoliday('2026-04-06', division))).toEqual(['yes', 'no', 'yes'])
    expect(divisions.map((division) => isBankHoliday('2026-03-17', division))).toEqual(['no', 'no', 'yes'])
    expect(isBankHoliday('2026-12-26', 'england-and-wales')).toBe('no')
  })
})

describe('outside the list', () => {
  it.each(divisions)('is unknown, never no, %s', (division) => {
    const last = bankHolidaysKnownUntil(division)
    expect(isBankHoliday(last, division)).toBe('yes')
    expect(isBankHoliday(addDays(last, 1), division)).toBe('unknown')
    expect(isBankHoliday('2040-12-25', division)).toBe('unknown')
    expect(isBankHoliday('2019-01-01', division)).toBe('yes')
    expect(isBankHoliday('2018-12-31', division)).toBe('unknown')
  })
})

function everyDay(first: string, last: string): string[] {
  const days: string[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}
