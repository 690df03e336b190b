import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readHours } from '#core/hours-text.ts'
import { schedulesOf, weekOf } from '#core/hours-week.ts'
import { openness } from '#core/opening.ts'

const read = (text: string) => {
  const hours = readHours(text)
  if ('fault' in hours) throw new Error(hours.fault)
  return hours.schedules
}

it('lays hours out by day and keeps what a week cannot hold', () => {
  const week = weekOf(read('Mon-Fri 09:00-13:00, 14:00-17:30; 1st Sat 10:00-12:00'))
  expect(week.days[0]).toEqual([
    { opens: '09:00', closes: '13:00' },
    { opens: '14:00', closes: '17:30' },
  ])
  expect(week.days[5]).toEqual([])
  expect(week.others).toMatchObject([{ freq: 'MONTHLY', byday: '1SA' }])
})

it('gives back hours that are open at the same minutes', () => {
  const span = fc
    .tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 8 }))
    .map(([from, length]) => ({
      opens: `${String(from).padStart(2, '0')}:00`,
      closes: `${String(Math.min(23, from + length)).padStart(2, '0')}:30`,
    }))
  fc.assert(
    fc.property(
      fc.array(fc.array(span, { maxLength: 2 }), { minLength: 7, maxLength: 7 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 23 }),
      (days, day, hour) => {
        const schedules = schedulesOf({ days, others: [] })
        const again = schedulesOf(weekOf(schedules))
        const at = `2026-10-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:15`
        const open = (of: typeof schedules) =>
          openness({ schedules: of, bankHolidays: 'closed' }, at, 'england-and-wales')
        if (schedules.length > 0) expect(open(again)).toBe(open(schedules))
        expect(again).toHaveLength(schedules.length)
      },
    ),
  )
})
