import { expect, it } from 'vitest'
import { readServicesFile } from '#core/exchange/read-file.ts'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { blankService } from '#core/practice/service.ts'
import { writeFile } from '#lead/exchange/exchange.ts'
import { OUT_FORMATS } from '#lead/exchange/formats.ts'

const PIN = '482915'
const service = {
  ...blankService('talk', { on: '2026-11-01', by: 'manager' }),
  name: 'Interpreters by phone',
  serves: ['interpreter'],
  phones: [{ number: '01632 960201' }],
  notesForStaff: `PIN ${PIN}`,
}
const practice = { ...emptyPractice('hill', 'Hill Surgery'), services: [service] }
const names = { destinations: new Set(['interpreter']), conditions: 'any' } as const
const back = (text: string) =>
  readServicesFile(new TextEncoder().encode(text), undefined, {
    today: '2026-11-24',
    held: [service],
    names,
  })

it.each(OUT_FORMATS)(
  'notes for staff and the PINs in them are in no file that nobody asked them for: %s',
  (format) => {
    expect(writeFile(format, practice, false).text).not.toContain(PIN)
  },
)

it.each(['csv', 'hsds'] as const)('they go along where they are asked for, else it is said: %s', (format) => {
  const asked = writeFile(format, practice, true)
  expect(asked.text).toContain(PIN)
  expect(asked.withoutNotes).toBeUndefined()
  expect(writeFile(format, practice, false).withoutNotes).toBe(true)
})

it.each(['csv', 'hsds'] as const)('a file without them that comes back takes none away: %s', (format) => {
  const { services, problems, doubts } = back(writeFile(format, practice, false).text)
  expect({ services, problems, doubts }).toEqual({ services: [service], problems: [], doubts: undefined })
})
