import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isBankHoliday } from '#core/bank-holidays.ts'
import { addWorkingDays, inCoreHours, nextOpening, openness, opensBefore, openUntil } from '#core/opening.ts'
import type { Schedule } from '#core/service.ts'

const DIVISION = 'england-and-wales'
const CASES = new URL('../../../shared/fixtures/opening-hours/hsds_schedule_cases.json', import.meta.url)
const HOLIDAYS = new URL('../../../shared/fixtures/bank-holidays/bank-holidays-iso.json', import.meta.url)
const weekdays: Schedule[] = [
  { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '18:30' },
]
const shop = { schedules: weekdays, bankHolidays: 'closed' as const }

describe.skipIf(!existsSync(CASES))(
  'the published cases of opening hours (skipped where the shared fixtures are absent)',
  () => {
    const { cases } = existsSync(CASES) ? JSON.parse(readFileSync(CASES, 'utf8')) : { cases: [] }
    for (const one of cases)
      it(one.id, () => {
        const service = { schedules: one.schedules, bankHolidays: one.bank_holiday_policy }
        for (const check of one.checks)
          if (check.at_local)
            expect(openness(service, check.at_local, DIVISION), check.at_local).toBe(
              check.expected ?? check.expected_wall_clock,
            )
      })
  },
)
describe.skipIf(!existsSync(HOLIDAYS))(
  'the published bank holidays (skipped where the shared fixtures are absent)',
  () => {
    it('are all known', () => {
      const text = existsSync(HOLIDAYS) ? readFileSync(HOLIDAYS, 'utf8') : '{}'
      const block = JSON.parse(text).divisions[DIVISION]
      const dates: string[] = (block?.events ?? block ?? []).map((event: { date?: string } | string) =>
        typeof event === 'string' ? event : event.date,
      )
      expect(dates.length).toBeGreaterThan(50)
      for (const date of dates) expect(isBankHoliday(date, DIVISION), date).toBe('yes')
    })
  },
)
describe('opening', () => {
  it('says until when and when next', () => {
    expect(openUntil(shop, '2026-11-24T10:15', DIVISION)).toBe('2026-11-24T18:30')
    expect(nextOpening(shop, '2026-11-27T19:00', DIVISION)).toBe('2026-11-30T09:00')
    expect(nextOpening(shop, '2026-12-24T19:00', DIVISION)).toBe('2026-12-29T09:00')
  })
  it('needs a stretch before the deadline', () => {
    expect(opensBefore(shop, '2026-11-24T18:20', '2026-11-24T23:59', 15, DIVISION)).toBe('closed')
    expect(opensBefore(shop, '2026-11-24T18:15', '2026-11-24T23:59', 15, DIVISION)).toEqual({
      opens: '2026-11-24T18:15',
      closes: '2026-11-24T18:30',
    })
    expect(
      opensBefore(
        { schedules: [], bankHolidays: 'closed' },
        '2026-11-24T10:00',
        '2026-11-24T23:59',
        15,
        DIVISION,
      ),
    ).toBe('unknown')
  })
  it('runs past midnight', () => {
    const night = {
      schedules: [{ freq: 'WEEKLY' as const, byday: 'FR', opens_at: '22:00', closes_at: '02:00' }],
      bankHolidays: 'closed' as const,
    }
    expect(openness(night, '2026-11-28T01:59', DIVISION)).toBe('open')
    expect(openness(night, '2026-11-28T02:00', DIVISION)).toBe('closed')
  })
  it('counts working days over Christmas', () => {
    const hours = ['08:00', '18:30'] as const
    const practice = {
      id: 'x',
      division: DIVISION as 'england-and-wales',
      coreHours: [hours, hours, hours, hours, hours, null, null],
    }
    expect(addWorkingDays(practice, '2026-12-24T10:00', 2)).toBe('2026-12-30T18:30')
    expect(inCoreHours(practice, '2026-12-25T10:00')).toBe(false)
  })
})
