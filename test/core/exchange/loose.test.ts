import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber } from '#core/clock/wall-clock.ts'
import {
  looseDate,
  looseHours,
  looseMoment,
  looseSpecialDays,
  looseTime,
  looseWebAddress,
} from '#core/exchange/loose.ts'
import { readSpecialDays } from '#core/hours/special-days-text.ts'
import { readHours } from '#core/hours/text.ts'
import { writeHours } from '#core/hours/write.ts'

const dates = fc.integer({ min: 0, max: 25_000 }).map((days) => addDays('2000-01-01', days))
const NAMES = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September']
const MONTHS = [...NAMES, 'October', 'November', 'December']

describe('dates of spreadsheets', () => {
  it.each([
    ...['24/11/2026', '24/11/26', '24-Nov-26', '24 November 2026', '24-11-2026', '24.11.2026', '2026/11/24'],
    ...['46350', '46350.0', 'Tue 24 Nov 2026', 'Tuesday, 24th November 2026', ' 2026-11-24 '],
  ])('%s is 24 November 2026', (text) => expect(looseDate(text)).toBe('2026-11-24'))
  it.each(['11/24/2026', '31/02/2026', '24 Brumaire 2026', 'soon', '', '1', '99999', '2026'])(
    '%j is none',
    (text) => expect(looseDate(text)).toBeUndefined(),
  )
  it('are read back in every form, whatever the day', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const [year, month, day] = date.split('-') as [string, string, string]
        const name = MONTHS[Number(month) - 1]!
        const forms = [date, `${day}/${month}/${year}`, `${Number(day)}-${name.slice(0, 3)}-${year}`]
        for (const form of [...forms, `${day} ${name} ${year}`, `${dayNumber(date) + 25_569}`])
          expect(looseDate(form), form).toBe(date)
      }),
    )
  })
  it.each([
    ['24/11/2026 9.30', '2026-11-24T09:30'],
    ['24/11/2026 09:30:00', '2026-11-24T09:30'],
    ['2026-11-24T18:30', '2026-11-24T18:30'],
    ['24 Nov 2026, 6pm', '2026-11-24T18:00'],
    ['46350.75', '2026-11-24T18:00'],
    ['46350', '2026-11-24T23:59'],
    ['24 November 2026', '2026-11-24T23:59'],
    ['24/11/2026 25:00', undefined],
    ['soon', undefined],
  ])('with a time: %s', (text, moment) => expect(looseMoment(text)).toBe(moment))
})

describe('times', () => {
  it.each([
    ...[
      ['9am', '09:00'],
      ['9.00', '09:00'],
      ['9:00:00', '09:00'],
      ['0.375', '09:00'],
      ['5.30pm', '17:30'],
    ],
    ...[
      ['12am', '00:00'],
      ['12pm', '12:00'],
      ['noon', '12:00'],
      ['midnight', '00:00'],
      ['0.5', '12:00'],
    ],
    ...[
      ['0.7708333', '18:30'],
      ['1030', '10:30'],
      ['10:30 am', '10:30'],
      ['6yh', '18:00'],
      ['17:30', '17:30'],
    ],
  ] as [string, string][])('%s is %s', (text, time) => expect(looseTime(text)).toBe(time))
  it.each(['25:00', '9', '0.25', '13pm', '09:75', 'late', '', '0.99999'])(
    '%j is none, or could be two',
    (text) => expect(looseTime(text)).toBeUndefined(),
  )
})

describe('hours as people write them', () => {
  it.each([
    ['Monday to Friday 9am to 5.30pm', 'Mon-Fri 09:00-17:30'],
    ['Mon–Fri: 9:00:00–17:30:00', 'Mon-Fri 09:00-17:30'],
    ['Mon-Fri 0.375-0.7708333', 'Mon-Fri 09:00-18:30'],
    ['Mon - Fri 9.00 - 17.30, Sat 9.00 - 13.00, Sun closed', 'Mon-Fri 09:00-17:30; Sat 09:00-13:00'],
    ['Mon 09:00-12:00 Tue 09:00-12:00', 'Mon 09:00-12:00; Tue 09:00-12:00'],
    ['Sat & Sun 10am-noon', 'Sat, Sun 10:00-12:00'],
    ['Daily 8am-8pm', 'Mon-Sun 08:00-20:00'],
    ['Monday to Friday 8am to 6.30pm', 'Mon-Fri 08:00-18:30'],
    ['Mon-Fri 8-18:30', 'Mon-Fri 08:00-18:30'],
    ['Mon-Fri 9am-5pm; Tue closed', 'Mon, Wed, Thu, Fri 09:00-17:00'],
    ['24/7', '24 hours'],
    ['Mon-Fri 9am - 12 noon', 'Mon-Fri 09:00-12:00'],
    ['Mon-Fri 9 to 12noon, Sat 12 noon-5pm', 'Mon-Fri 09:00-12:00; Sat 12:00-17:00'],
    ['Fri 8pm-12 midnight', 'Fri 20:00-00:00'],
    ['Mon-Fri 9am-5pm (closed Tuesdays)', 'Mon, Wed, Thu, Fri 09:00-17:00'],
    ['Mon-Fri 9am-5pm, closed on Tue', 'Mon, Wed, Thu, Fri 09:00-17:00'],
    ['Mon-Fri 9am-5pm (closed bank holidays)', 'Mon-Fri 09:00-17:00; closed bank holidays'],
    [
      'Mon-Fri 9am-5pm, Sat 9am-12 noon (closed Sun & bank holidays)',
      'Mon-Fri 09:00-17:00; Sat 09:00-12:00; closed bank holidays',
    ],
    ['Mon-Sun including bank holidays 8am-8pm', 'Mon-Sun 08:00-20:00; open bank holidays'],
    ['24/7 (open bank holidays)', '24 hours; open bank holidays'],
    ['M-F 08.00-18.30', 'Mon-Fri 08:00-18:30'],
    ['8am - 6.30pm weekdays', 'Mon-Fri 08:00-18:30'],
    ['0900-1730 Mon to Fri', 'Mon-Fri 09:00-17:30'],
    ['weekends 10am-4pm', 'Sat, Sun 10:00-16:00'],
    ['Mon 09:00-13:00, 14:00-17:00', 'Mon 09:00-13:00, 14:00-17:00'],
    ['Mon-Fri 09:00-17:00\nSat 09:00-12:00', 'Mon-Fri 09:00-17:00; Sat 09:00-12:00'],
    ['Fri 8pm-2am', 'Fri 20:00-02:00'],
    ['1st Sat 9am-12pm', '1st Sat 09:00-12:00'],
    ['1st sat of the month 9am-12pm', '1st Sat 09:00-12:00'],
    ['Thu 10:00-12:00 every 2 weeks from 2026-11-05', 'Thu 10:00-12:00 every 2 weeks from 2026-11-05'],
  ])('%j', (text, plain) => {
    expect(readHours(looseHours(text))).toEqual(readHours(plain))
    expect(readHours(plain)).toHaveProperty('schedules')
  })
  it.each([
    [
      '8.00am - 6.30pm Monday to Friday, late night Tues till 8pm',
      'Mon, Wed-Fri 08:00-18:30; Tue 08:00-20:00',
    ],
    [
      'Mon-Fri 8am-6.30pm, open until 8pm on Tuesdays and Thursdays',
      'Mon, Wed, Fri 08:00-18:30; Tue, Thu 08:00-20:00',
    ],
    ['Mon–Fri 8am–6.30pm; Thurs closed from 1pm', 'Mon-Wed, Fri 08:00-18:30; Thu 08:00-13:00'],
    ['Mon-Fri 8am-6.30pm, early closing Wed 1pm', 'Mon, Tue, Thu, Fri 08:00-18:30; Wed 08:00-13:00'],
    ['Mon-Fri 8am-6.30pm, closes at 1pm on Thursdays', 'Mon-Wed, Fri 08:00-18:30; Thu 08:00-13:00'],
    [
      'Mon-Fri 8am-6.30pm (shut 1pm-2pm Weds)',
      'Mon, Tue, Thu, Fri 08:00-18:30; Wed 08:00-13:00, 14:00-18:30',
    ],
    [
      'Mon-Fri 9am-5pm, Sat 9am-1pm, closed for lunch 1pm-2pm',
      'Mon-Fri 09:00-13:00, 14:00-17:00; Sat 09:00-13:00',
    ],
    [
      'Mon-Fri 8am-6pm closed 12:00-13:00 Sat 09:00-12:00',
      'Mon-Fri 08:00-12:00, 13:00-18:00; Sat 09:00-12:00',
    ],
    [
      'Mon-Fri 8am-1pm, 2pm-6.30pm excluding Thursday afternoons',
      'Mon-Wed, Fri 08:00-13:00, 14:00-18:30; Thu 08:00-13:00',
    ],
    ['Mon-Fri 9am-5pm except Wed', 'Mon, Tue, Thu, Fri 09:00-17:00'],
  ])('%j, with what it says of single days', (text, plain) => {
    const read = readHours(looseHours(text))
    expect('schedules' in read ? writeHours(read.schedules) : read.fault).toBe(plain)
  })
  it.each([
    ['Mon-Fri 8am til half six', 'Mon-Fri 08:00-18:30'],
    ['8am til half six mon to fri', 'Mon-Fri 08:00-18:30'],
    ['eight til six weekdays', 'Mon-Fri 08:00-18:00'],
    ['Mon-Fri quarter past 8 to quarter to six', 'Mon-Fri 08:15-17:45'],
    ['Mon to Fri 8-6.30 (shut 1-2 Weds)', 'Mon, Tue, Thu, Fri 08:00-18:30; Wed 08:00-13:00, 14:00-18:30'],
    ['Mon-Fri 8.30am-6pm, lunch 12.30-1.30', 'Mon-Fri 08:30-12:30, 13:30-18:00'],
    ['Mon-Fri 8am-6.30pm (Tues late till 8)', 'Mon, Wed-Fri 08:00-18:30; Tue 08:00-20:00'],
    // Nobody said when the morning ends.
    [
      'Monday - Friday: 8.00 until 18.30 excluding Thursday afternoons',
      'Mon-Wed, Fri 08:00-18:30; Thu 08:00-13:00',
    ],
    ['Mon-Fri 8am-6.30pm, Wed half day', 'Mon, Tue, Thu, Fri 08:00-18:30; Wed 08:00-13:00'],
  ])('%j could be two things, so what it probably means is asked', (text, meant) => {
    const read = readHours(looseHours(text))
    expect(read).not.toHaveProperty('schedules')
    expect(read).toHaveProperty('meant', meant)
  })
  it.each([
    ['mon-fri 8-1 & 2-6:30, sat 1st of month 9-12', '1st of month'],
    ['Mon-Fri 8am-6pm and a bit on Saturdays', 'and a bit on'],
    ['Mon-Fri 8am-6pm, Sat closed from 1pm', 'Sat closed from 13:00'],
    ['Mon-Fri 8am-6pm, shut 7pm-8pm', 'closed 19:00-20:00'],
  ])('of %j the words that cannot be read are named: %j', (text, unread) => {
    const read = readHours(looseHours(text))
    expect(read).toHaveProperty('unread', unread)
    expect(read).not.toHaveProperty('meant')
  })
  it.each([
    'Mon 9-5',
    'Mon 9:00-5:30',
    'Mon 25:00-26:00',
    'Mon 9am-5',
    'Mon 8-6.30pm',
    'Sun closed',
    'Mon 0.25-0.75',
    '0.375',
    'Mon 12 noon to 5',
    'Mon-Fri 9am-5pm; bank holidays 10am-2pm',
    '(closed bank holidays)',
  ])('%j is reported, not guessed', (text) => expect(readHours(looseHours(text))).toHaveProperty('fault'))
  it('of special days', () => {
    const plain = '2026-12-24 09:00-12:00; 2026-12-25 to 2026-12-28 shut'
    for (const text of [
      '24/12/2026 9am to noon; 25/12/2026 to 28/12/2026 closed',
      '24-Dec-2026 9.00–12.00\n25 Dec 2026 to 28 Dec 2026 shut',
    ])
      expect(readSpecialDays(looseSpecialDays(text))).toEqual(readSpecialDays(plain))
  })
})

describe('a web address as people write it', () => {
  it.each([
    ['www.example.nhs.uk', 'https://www.example.nhs.uk'],
    [' www.example.org/book?at=1 ', 'https://www.example.org/book?at=1'],
    ['example.org/book', 'example.org/book'],
    ['http://www.example.org', 'http://www.example.org'],
    ['on request', 'on request'],
    ['ring us', 'ring us'],
    ['n/a', 'n/a'],
    ['www.one.org; www.two.org', 'www.one.org; www.two.org'],
    ['desk@example.org', 'desk@example.org'],
  ])('%s is %s', (text, address) => expect(looseWebAddress(text)).toBe(address))
})
