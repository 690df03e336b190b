import { expect, it } from 'vitest'
import { askedAtChristmas, withChristmas } from '#core/hours/christmas.ts'

const TODAY = '2026-11-24'
const shut = (date: string) => ({ from: date, to: date, times: [] })
const added = (today: string, holidays: 'england-and-wales' | 'scotland' = 'england-and-wales') =>
  withChristmas([], today, holidays).map(({ from }) => from)

it('closes Christmas Day, Boxing Day, the bank holidays of that winter and the weekend between them, and no working day', () => {
  const four = ['2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28']
  expect(added(TODAY)).toEqual([...four, '2027-01-01'])
  expect(added(TODAY, 'scotland')).toEqual([
    ...four,
    ...['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'],
  ])
  expect(withChristmas([], TODAY, 'england-and-wales')[0]).toEqual(shut('2026-12-25'))
})

it('closes the days themselves where their bank holidays are on others, and New Year where no list reaches it', () => {
  expect(added('2027-11-24')).toEqual([
    ...['2027-12-25', '2027-12-26', '2027-12-27', '2027-12-28'],
    ...['2028-01-01', '2028-01-02', '2028-01-03'],
  ])
  expect(added('2028-12-01')).toEqual(['2028-12-25', '2028-12-26', '2029-01-01'])
})

it('is of the winter that is on, without the days past, until that is over', () => {
  expect(added('2026-12-27')).toEqual(['2026-12-27', '2026-12-28', '2027-01-01'])
  expect(added('2028-01-02')).toEqual(['2028-01-02', '2028-01-03'])
  expect(added('2027-01-05')[0]).toBe('2027-12-25')
})

it('leaves a date that has hours of its own, and adds nothing twice', () => {
  const open = { ...shut('2026-12-28'), times: [{ opens_at: '09:00', closes_at: '12:00' }] }
  const once = withChristmas([open], TODAY, 'england-and-wales')
  expect(once.map(({ from }) => from.slice(5))).toEqual(['12-28', '12-25', '12-26', '12-27', '01-01'])
  expect(withChristmas(once, TODAY, 'england-and-wales')).toEqual(once)
})

it('asks about weekend days that it closed though the service mostly opens then, and about days of usual hours', () => {
  const week = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA', opens_at: '09:00', closes_at: '17:00' } as const
  const asked = (special: ReturnType<typeof withChristmas>, schedules = [week]) =>
    askedAtChristmas({ schedules, specialDays: special }, TODAY, 'england-and-wales')
  const usual = ['2026-12-24', '2026-12-29', '2026-12-30', '2026-12-31']
  const closed = withChristmas([], TODAY, 'england-and-wales')
  expect(asked(closed)).toEqual({ closed: ['2026-12-26'], usual })
  expect(asked([...closed, shut('2026-12-24')]).usual).toEqual(usual.slice(1))
  expect(asked(closed.filter(({ from }) => from !== '2026-12-26')).closed).toEqual([])
  const { closed: none, usual: weekdays } = asked(closed, [{ ...week, byday: 'MO,TU,WE,TH,FR' } as never])
  expect([none, weekdays]).toEqual([[], usual])
})

it('writes no line for a day on which the usual hours are shut anyhow, but for Christmas Day itself', () => {
  const weekdays = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '17:00' } as const
  const closed = (today: string) =>
    withChristmas([], today, 'england-and-wales', [weekdays]).map(({ from }) => from)
  expect(closed(TODAY)).toEqual(['2026-12-25', '2026-12-28', '2027-01-01'])
  expect(closed('2027-11-24')).toEqual(['2027-12-25', '2027-12-27', '2027-12-28', '2028-01-03'])
})
