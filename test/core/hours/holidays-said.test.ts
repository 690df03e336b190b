import { expect, it } from 'vitest'
import { holidaysSaid } from '#core/hours/holidays-said.ts'

it.each([
  ['Mon-Fri 9am-5pm (closed bank holidays)', 'Mon-Fri 9am-5pm', 'closed'],
  ['Mon-Fri 9am-5pm, closed on bank holidays', 'Mon-Fri 9am-5pm', 'closed'],
  ['Mon-Fri 9am-5pm (except Bank Holidays)', 'Mon-Fri 9am-5pm', 'closed'],
  ['Mon-Fri 9am-5pm excl. public holidays.', 'Mon-Fri 9am-5pm', 'closed'],
  ['Mon-Fri 9am-5pm; bank holidays: closed', 'Mon-Fri 9am-5pm', 'closed'],
  ['Mon-Fri 9am-5pm not bank hols; Sat 9am-1pm', 'Mon-Fri 9am-5pm; Sat 9am-1pm', 'closed'],
  ['Mon-Fri 9am-5pm, closed weekends and bank holidays', 'Mon-Fri 9am-5pm, closed weekends', 'closed'],
  ['Mon-Sat 9am-5pm; Sun & bank holidays closed', 'Mon-Sat 9am-5pm; Sun closed', 'closed'],
  ['Daily 8am-8pm (open bank holidays)', 'Daily 8am-8pm', 'open'],
  ['24 hours incl. bank holidays', '24 hours', 'open'],
])('%j says what holds on bank holidays', (text, rest, bankHolidays) =>
  expect(holidaysSaid(text)).toEqual({ text: rest, bankHolidays }),
)
it('hours that go on after "including bank holidays" stay with their days', () =>
  expect(holidaysSaid('Mon-Sun including bank holidays 8am-8pm')).toEqual({
    text: 'Mon-Sun 8am-8pm',
    bankHolidays: 'open',
  }))
it.each([
  'Mon-Fri 9am-5pm',
  'Mon-Fri 9am-5pm, open bank holidays 10am-2pm',
  'Mon-Fri 9am-5pm; bank holidays 10am-2pm',
  'Mon-Fri 9am-5pm (bank holidays may differ)',
  'Mon-Fri 9am-5pm, closed bank holidays, open bank holidays',
])('%j stays as it is: nothing is said, or more than that, or both', (text) =>
  expect(holidaysSaid(text)).toEqual({ text }),
)
