import { expect, it } from 'vitest'
import { looseHours } from '#core/exchange/loose.ts'
import { daysFirst } from '#core/hours/said/days-first.ts'
import { readHours } from '#core/hours/text.ts'

it.each([
  ['9-6 Mon-Fri, 9-1 Sat', 'Mon-Fri 09:00-18:00; Sat 09:00-13:00'],
  ['9.00-5.30 Monday to Friday', 'Mon-Fri 09:00-17:30'],
  ['Mon-Fri 8-1 2-6', 'Mon-Fri 08:00-13:00, 14:00-18:00'],
  ['9-12, 2-5 Mon-Fri', 'Mon-Fri 09:00-12:00, 14:00-17:00'],
])('"%s" is asked about as it was probably meant', (text, meant) => {
  expect(readHours(looseHours(text))).toMatchObject({ meant })
})
it.each([
  ['9am-6pm Mon-Fri, 9am-1pm Sat', 2],
  ['8am-1pm and 2pm-6pm weekdays', 2],
  ['Mon-Fri 08:00-13:00 14:00-18:30', 2],
])('"%s" is read, since it can be nothing else', (text, times) => {
  const read = readHours(looseHours(text))
  expect('schedules' in read && read.schedules).toHaveLength(times)
})
it('leaves alone what stands the usual way round, and what it cannot turn whole', () => {
  for (const text of ['Mon-Fri 9-5, Sat 9-1', '9-5', '9-5, Sat by appointment', '24 hours'])
    expect(daysFirst(text)).toBe(text)
})
