import { expect, it } from 'vitest'
import { openness } from '#core/hours/opening.ts'
import { readHours } from '#core/hours/text.ts'

const at = (text: string, when: string) => {
  const read = readHours(text)
  if ('fault' in read) throw new Error(read.fault)
  return openness({ schedules: read.schedules, bankHolidays: 'closed' }, when, 'england-and-wales')
}

it('reads days, breaks and Saturdays', () => {
  const text = 'Mon-Fri 09:00-13:00, 14:00-17:30; Sat 09:00-12:00'
  expect(at(text, '2026-11-24T12:59')).toBe('open')
  expect(at(text, '2026-11-24T13:30')).toBe('closed')
  expect(at(text, '2026-11-24T14:00')).toBe('open')
  expect(at(text, '2026-11-28T11:00')).toBe('open')
  expect(at(text, '2026-11-29T11:00')).toBe('closed')
})
it('reads single days, nth days and every second week', () => {
  expect(at('Tue, Thu 10:00-12:00', '2026-11-26T11:00')).toBe('open')
  expect(at('Tue, Thu 10:00-12:00', '2026-11-25T11:00')).toBe('closed')
  expect(at('1st Sat 09:00-12:00', '2026-12-05T10:00')).toBe('open')
  expect(at('1st Sat 09:00-12:00', '2026-12-12T10:00')).toBe('closed')
  expect(at('Thu 10:00-12:00 every 2 weeks from 2026-11-05', '2026-11-19T11:00')).toBe('open')
  expect(at('Thu 10:00-12:00 every 2 weeks from 2026-11-05', '2026-11-26T11:00')).toBe('closed')
})
it('knows all day and not known', () => {
  expect(at('24 hours', '2026-11-29T03:00')).toBe('open')
  expect(at('unknown', '2026-11-24T12:00')).toBe('unknown')
})
it('says which part it cannot read', () => {
  for (const text of ['Mon-Fri', 'Mon 25:00-26:00', 'Funday 09:00-10:00', 'Fri-Mon 09:00-10:00', '9 to 5'])
    expect(readHours(text), text).toHaveProperty('fault')
})
it('takes away the days that a later part calls closed', () => {
  expect(readHours('Mon-Fri 09:00-17:00; Tue closed')).toEqual(readHours('Mon, Wed, Thu, Fri 09:00-17:00'))
  expect(readHours('Mon-Fri 09:00-17:00; Sat, Sun shut')).toEqual(readHours('Mon-Fri 09:00-17:00'))
  expect(readHours('Sun closed; Mon-Sat 09:00-17:00')).toEqual(readHours('Mon-Sat 09:00-17:00'))
})
it('offers the whole of hours of which one part is not clear, so that no day is lost', () => {
  expect(readHours('Mon-Fri 09:00-17:00; Sat 9-1; Sun closed')).toMatchObject({
    meant: 'Mon-Fri 09:00-17:00; Sat 09:00-13:00; Sun closed',
  })
  expect(readHours('Mon-Fri 9-5; Sat when the light is on')).not.toHaveProperty('meant')
})
it('asks which holds where a day is closed first and open then, is not sure of that day and offers all days', () => {
  expect(readHours('Mon closed; Mon-Fri 09:00-17:00')).toMatchObject({
    fault: 'says both that Monday is closed and "Mon-Fri 09:00-17:00"; write the one that is right',
    meant: 'Mon-Fri 09:00-17:00',
    rest: [
      { byday: 'TU,WE,TH,FR', opens_at: '09:00' },
      { freq: 'WEEKLY', byday: 'MO' },
    ],
  })
})
it('keeps what the hours say of bank holidays apart from them', () => {
  expect(readHours('Mon-Fri 09:00-17:00; closed bank holidays')).toEqual({
    ...readHours('Mon-Fri 09:00-17:00'),
    bankHolidays: 'closed',
  })
  expect(readHours('24 hours; open bank holidays')).toMatchObject({ bankHolidays: 'open' })
  expect(readHours('Mon-Fri 09:00-17:00')).not.toHaveProperty('bankHolidays')
})
it('takes closed days alone from the usual times where those are known, and says so', () => {
  const usual = readHours('Mon-Fri 09:00-17:00')
  if ('fault' in usual) throw new Error(usual.fault)
  for (const text of ['Tue closed', 'closed on Tuesdays'])
    expect(readHours(text, usual.schedules)).toEqual({
      fault:
        'finds only closed days in the hours (Tuesday), so the other days stay as they are: "Mon, Wed-Fri 09:00-17:00"',
      meant: 'Mon, Wed-Fri 09:00-17:00',
      rest: (readHours('Mon, Wed-Fri 09:00-17:00') as typeof usual).schedules,
    })
  expect(readHours('Tue closed')).toMatchObject({ fault: expect.stringContaining('when it is open') })
  expect(readHours('Tue closed')).not.toHaveProperty('meant')
  expect(readHours('Mon-Fri closed', usual.schedules)).not.toHaveProperty('meant')
})
it('is no opening at all where every day is closed', () => {
  for (const text of ['Mon closed', 'Mon closed; Tue closed', 'Mon 09:00-12:00; Mon closed'])
    expect(readHours(text), text).toHaveProperty('fault')
})
