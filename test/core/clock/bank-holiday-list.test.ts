import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOfList, readBankHolidayList } from '#core/clock/bank-holiday-list.ts'
import type { BankHolidayDivision } from '#core/clock/bank-holidays.ts'
import { bankHolidaysKnownUntil, holidaysOf, isBankHoliday } from '#core/clock/bank-holidays.ts'
import { openness } from '#core/hours/opening.ts'

const divisions: BankHolidayDivision[] = ['england-and-wales', 'scotland', 'northern-ireland']
const ISO = '../shared/fixtures/bank-holidays/bank-holidays-iso.json'
// As gov.uk published 2028 for England and Wales, and what follows by the same rules for 2029.
const DAYS = [
  '2028-01-03',
  '2028-04-14',
  '2028-04-17',
  '2028-05-01',
  '2028-05-29',
  '2028-08-28',
  '2028-12-25',
  '2028-12-26',
]
const NEXT = [
  '2029-01-01',
  '2029-03-30',
  '2029-04-02',
  '2029-05-07',
  '2029-05-28',
  '2029-08-27',
  '2029-12-25',
  '2029-12-26',
]
const gov = (dates: readonly unknown[], division = 'england-and-wales') =>
  JSON.stringify({
    [division]: { division, events: dates.map((date) => ({ title: 'Day', date, notes: '', bunting: true })) },
  })
const read = (text: string, division: BankHolidayDivision = 'england-and-wales') =>
  readBankHolidayList(text, division)
const listOf = (text: string) => {
  const made = read(text)
  if ('fault' in made) throw new Error(made.fault)
  return made.list
}

describe('the list from gov.uk', () => {
  it('is read in any order, each day once', () => {
    expect(read(gov([...NEXT, ...DAYS, NEXT[0]]))).toEqual({
      list: {
        division: 'england-and-wales',
        from: '2028-01-03',
        until: '2029-12-26',
        dates: [...DAYS, ...NEXT],
      },
    })
  })
  it('makes known what was not, and opening hours with it', () => {
    const list = listOf(gov([...DAYS, ...NEXT]))
    const own = { division: 'england-and-wales', bankHolidays: list } as const
    const holidays = holidaysOf(own)
    expect(bankHolidaysKnownUntil(holidays)).toBe('2029-12-26')
    const shop = {
      schedules: [{ freq: 'WEEKLY' as const, byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }],
      bankHolidays: 'closed' as const,
    }
    const at = (time: string) => [openness(shop, time, 'england-and-wales'), openness(shop, time, holidays)]
    expect(at('2029-05-07T10:00')).toEqual(['unknown', 'closed'])
    expect(at('2029-05-08T10:00')).toEqual(['unknown', 'open'])
    expect(isBankHoliday('2027-12-27', holidays)).toBe('yes')
  })
  it('shows what it adds and what it takes away', () => {
    const moved = DAYS.map((day) => (day === '2028-05-01' ? '2028-05-05' : day))
    expect(changesOfList(listOf(gov([...moved, ...NEXT])), 'england-and-wales')).toEqual({
      added: ['2028-05-05', ...NEXT],
      removed: ['2028-05-01'],
    })
    expect(changesOfList(listOf(gov(DAYS)), 'england-and-wales')).toEqual({ added: [], removed: [] })
  })
  it.skipIf(!existsSync(ISO)).each(divisions)(
    'is the published one, and changes nothing of the pinned one: %s (skipped: ../shared is not here)',
    (division) => {
      const published = JSON.parse(readFileSync(ISO, 'utf8')).divisions[division] as { date: string }[]
      const made = read(
        gov(
          published.map(({ date }) => date),
          division,
        ),
        division,
      )
      if ('fault' in made) throw new Error(made.fault)
      expect(made.list.dates).toHaveLength(published.length)
      expect(changesOfList(made.list, division)).toEqual({ added: [], removed: [] })
    },
  )
})

describe('a list that cannot be used', () => {
  const cut = gov([...DAYS, ...NEXT]).slice(0, 300)
  it.each<[string, string, string]>([
    ['cut off', cut, 'only a part of it'],
    ['no JSON', 'Bank holidays', 'not the list'],
    ['of another shape', '{"divisions":{}}', 'no bank holidays for england-and-wales'],
    ['a list', '[1]', 'no bank holidays for england-and-wales'],
    ['null', 'null', 'no bank holidays'],
    ['of another division', gov([...DAYS, ...NEXT], 'scotland'), 'no bank holidays for england-and-wales'],
    ['with no days', gov([]), 'no bank holidays for england-and-wales. Fetch it again'],
    [
      'with a day the wrong way round',
      gov([...DAYS, '25/12/2029']),
      '"Day" of england-and-wales has "25/12/2029"',
    ],
    ['with a day that is none', gov([...DAYS, '2029-02-30']), '"2029-02-30", which is not a date'],
    ['with a number for a day', gov([...DAYS, 20290101]), 'nothing that reads as a day'],
    ['with a Saturday', gov([...DAYS, ...NEXT, '2029-12-29']), '2029-12-29 is at a weekend'],
    ['older than the pinned one', gov(DAYS.slice(0, 7)), 'until 2028-12-26 already'],
    [
      'with a year left out',
      gov([...DAYS, ...NEXT.map((day) => day.replace('2029', '2035'))]),
      '0 bank holidays in 2029',
    ],
    ['with half a year', gov([...DAYS, ...NEXT.slice(0, 3)]), '3 bank holidays in 2029'],
  ])('is refused with the reason: %s', (_, text, says) => {
    const made = read(text)
    expect(made).toEqual({ fault: expect.stringContaining(says) })
    expect('fault' in made && made.fault).toMatch(/^.+\. ?.*(Fetch|Choose) .+\.$/s)
  })
  it('that begins after a gap is refused', () => {
    const far = [
      '2031-01-01',
      '2031-04-11',
      '2031-04-14',
      '2031-05-05',
      '2031-05-26',
      '2031-08-25',
      '2031-12-25',
    ]
    expect(read(gov(far))).toEqual({ fault: expect.stringContaining('without a gap') })
  })
  it('never makes the reading throw', () => {
    const text = fc.oneof(
      fc.json(),
      fc.string(),
      fc.array(fc.jsonValue()).map((dates) => gov(dates)),
    )
    fc.assert(
      fc.property(text, (some) => void read(some)),
      { numRuns: 500 },
    )
  })
})
