import { expect, it } from 'vitest'
import { fileHeading } from '#core/exchange/as-kept/file-heading.ts'
import { readServicesFile } from '#core/exchange/read-file.ts'
import { blankService } from '#core/practice/service.ts'
import { isCallTable, likelyKinds } from '#lead/exchange/likely.ts'
import { leadContent } from '#lead/link/lead-data.ts'
import { content } from '../../content/sample.ts'

const { destinations } = content.release
const of = (name: string, serves: string[] = []) => ({
  service: { ...blankService('x', { on: '2026-11-01', by: 'manager' }), name, serves },
})

it('asks first for what the names speak of, then for what is given here most, and never for an ambulance', () => {
  leadContent.value = content.lead
  const kinds = likelyKinds([of('Vale Podiatry'), of('Elm Dentists')], destinations, {
    services: [of('A', ['podiatry', 'optician']).service, of('B', ['optician', 'nurse']).service],
  })
  expect(kinds.slice(0, 2).sort()).toEqual(['dentist', 'podiatry'])
  expect(kinds).toContain('optician')
  expect(kinds).not.toContain('nurse')
  expect(likelyKinds([of('Emergency ambulance 999')], destinations, undefined)).not.toContain('call-999')
  expect(likelyKinds([], destinations, { services: content.demo('2026-11-24').services }).length).toBe(12)
})

it('knows a telephone system’s report, and takes no list of services for one', () => {
  const columns = (...headings: string[]) =>
    headings.map((heading) => ({ heading, use: 'nothing' as const, examples: [] }))
  expect(isCallTable(columns('Date', 'Hour', 'Offered', 'Answered'))).toBe(true)
  expect(isCallTable(columns('Time', 'Calls'))).toBe(true)
  expect(isCallTable(columns('Name', 'Phone', 'Opening times', 'Who to call'))).toBe(false)
  expect(isCallTable(undefined)).toBe(false)
})

it('doubts a short number under a phone heading, but no line that anybody can ring', () => {
  const names = { destinations: new Set(Object.keys(destinations)), conditions: 'any' } as const
  const table =
    'Service,Tel\nHelp Club,20000\nStaff line,4120\nRing 111,111\nTalk,116 123\nHill,01632 960201\n'
  const read = readServicesFile(new TextEncoder().encode(table), undefined, {
    today: '2026-11-24',
    held: [],
    names,
  })
  const doubted = read.problems.filter(({ message }) => message.includes('inside a building'))
  expect(doubted.map(({ row }) => row)).toEqual([2, 3])
})

it('calls a column as the file does, and says no reading of a cell beside what is wrong with it', () => {
  const table = 'Service,Tel,Opening hours\nOverlap Clinic,01632 960201,"Mon 9-13, Mon 12-17"\n'
  const names = { destinations: new Set(Object.keys(destinations)), conditions: 'any' } as const
  const read = readServicesFile(new TextEncoder().encode(table), undefined, {
    today: '2026-11-24',
    held: [],
    names,
  })
  const hours = read.problems.filter(({ column }) => column === 'Hours').map(({ message }) => message)
  expect(hours).toEqual([expect.stringContaining('overlap')])
  expect(fileHeading('Hours', read.columns)).toBe('Opening hours')
  expect(fileHeading('Serves', read.columns)).toBe('Serves')
})
