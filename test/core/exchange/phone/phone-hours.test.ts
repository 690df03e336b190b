import { expect, it } from 'vitest'
import { phoneHours } from '#core/exchange/phone/phone-hours.ts'

it('counts a row for each call by weekday and hour, on average for each week, and nothing of who rang or answered', () => {
  const read = phoneHours(
    [
      'Caller,Start time,Agent,Duration',
      '07700900123,23/11/2026 08:01:12,Ann Lee,00:03:10',
      '07700900124,23/11/2026 08:59:59,Ann Lee,00:01:00',
      '07700900125,30/11/2026 08:00:00,Ben Ode,00:02:00',
      '07700900126,24/11/2026 10:15,Ben Ode,00:02:00',
      '07700900127,unknown,Ben Ode,00:02:00',
    ].join('\r\n'),
  )
  expect(read).toEqual({
    weeks: 2,
    calls: 4,
    unread: 1,
    hours: ['08', '09', '10'],
    days: [
      { day: 0, calls: [1.5, 0, 0] },
      { day: 1, calls: [0, 0, 0.5] },
    ],
  })
  expect(JSON.stringify(read)).not.toMatch(/07700|Ann|Ben/)
})
it.each([
  ['a row for each hour', 'Date;Hour;Calls\n23/11/2026;08:00-09:00;30\n23/11/2026;09:00-10:00;12'],
  ['bare hours', 'Date,Hour,Total calls\n2026-11-23,8,30\n2026-11-23,9,12'],
  ['dates and times apart', 'Time,Date,Calls offered\n8:00am,23-Nov-26,30\n9:00am,23-Nov-26,12'],
  [
    'how long calls took before when they came',
    'Date,Talk time,Hour,Calls\n23/11/2026,10:15:00,08,30\n23/11/2026,11:02:00,09,12',
  ],
  [
    'lines of a title, and counts under other names',
    'Call volume report;;;\nElm Tree;;;\nDate;Hour;Answered;Offered;Abandoned\n23/11/2026;08:00;29;30;1\n23/11/2026;09:00;10;12;2',
  ],
  [
    'hours from and to',
    'Date,Time,Presented,Answered\n23/11/2026,08:00 - 09:00,30,29\n23/11/2026,09:00 - 10:00,12,12',
  ],
  ['moments', 'Interval,Calls\n2026-11-23T08:00,30\n2026-11-23T09:00,12'],
])('counts a table with %s', (_, text) => {
  expect(phoneHours(text)).toEqual({
    weeks: 1,
    calls: 42,
    unread: 0,
    hours: ['08', '09'],
    days: [{ day: 0, calls: [30, 12] }],
  })
})
it('counts each call of a log, whatever numbers stand beside it', () => {
  const read = phoneHours('Date,Time,Extension\n23/11/2026,08:02:11,201\n23/11/2026,08:03:40,204')
  expect(read).toMatchObject({ calls: 2 })
})
it.each([
  ['', 'no-rows'],
  ['Name,Calls\nAnn,3', 'no-date'],
  ['Date,Calls\n23/11/2026,3', 'no-time'],
  ['Date,Time,Calls\n23/11/2026,08:00,0', 'no-calls'],
  ['Date,Hour,Answered,Abandoned\n23/11/2026,08:00,57,3\n23/11/2026,09:00,37,3', 'no-count'],
])('says why %j is no such table', (text, refused) => {
  expect(phoneHours(text)).toEqual({ refused })
})
