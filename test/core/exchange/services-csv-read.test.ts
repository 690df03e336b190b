import { describe, expect, it } from 'vitest'
import { templateCsv } from '#core/exchange/services-csv.ts'
import { readServicesCsv } from '#core/exchange/services-csv-read.ts'
import { blankService, type Service } from '#core/practice/service.ts'

const names = { destinations: new Set(['optom', 'nurse', 'pharm-mi']), conditions: 'any' } as const
const bring = (text: string, held: readonly Service[] = []) =>
  readServicesCsv(text, { names, today: '2026-11-24', known: new Set(held.map(({ id }) => id)), held })
const one = (column: string, cell: string) => {
  const { services, problems } = bring(`Name,Serves,Steps,${column}\nEye clinic,optom,Go in,"${cell}"\n`)
  return {
    service: services[0],
    faults: problems.filter(({ warning }) => !warning).map(({ message }) => message),
  }
}

describe('a manager’s table of services', () => {
  it('leaves the example of the template out, and says so', () => {
    expect(bring(templateCsv())).toMatchObject({
      services: [],
      problems: expect.arrayContaining([expect.objectContaining({ column: 'Name', warning: true })]),
    })
  })
  it('says what it took where a cell was empty', () => {
    const { services, problems } = bring('Name,Serves,Phones\nEye clinic,optom,111\n')
    expect(services).toMatchObject([
      { refer: { way: 'self-refer' }, checked: { on: '1970-01-01', by: 'not known' } },
    ])
    expect(problems.map(({ column, warning }) => [column, warning])).toEqual([
      ['Refer way', true],
      ['Checked on', true],
      ['Checked by', true],
    ])
  })
  it.each([
    ['Serves', 'OPTOM', { serves: ['optom'] }],
    ['Serves', 'optom; nurse; optom', { serves: ['optom', 'nurse'] }],
    ['Serves', 'none', { serves: [] }],
    [
      'Phones',
      'Ward: 01632 960201 | 111',
      { phones: [{ number: '01632 960201', label: 'Ward' }, { number: '111' }] },
    ],
    ['Refuses', 'age ≥ 65; pregnant', { refuses: ['age >= 65', 'pregnant'] }],
    ['Bank holidays', 'Closed', { bankHolidays: 'closed' }],
    ['Run by the practice', 'YES', { inHouse: true }],
    ['Checked on', '3/11/2026', { checked: { on: '2026-11-03', by: 'not known' } }],
    ['Full until', '24/11/2026 18.30', { fullUntil: '2026-11-24T18:30' }],
  ])('takes %s "%s" as it is meant', (column, cell, fields) => {
    const text = column === 'Serves' ? `Name,Steps,Serves\nEye clinic,Go in,${cell}\n` : undefined
    expect(text ? bring(text).services[0] : one(column, cell).service).toMatchObject(fields)
  })
  it('names the kinds of help that are like one that is not there by what they are called, and none where none is like it', () => {
    const labels = { 'Pharmacy counter': 'pharm-otc', 'Urgent eye service (optometrist)': 'optom' }
    const said = (cell: string) => {
      const options = { names, labels, today: '2026-11-24', known: new Set<string>() }
      const { problems } = readServicesCsv(`Name,Serves,Steps\nA,"${cell}",Go in\n`, options)
      return problems.find(({ column }) => column === 'Serves')?.message
    }
    expect(said('optm')).toContain('Most like it: "optom".')
    expect(said('pharmacies')).toContain('Most like it: "Pharmacy counter".')
    for (const text of ['Chemist', 'MH', '?', 'GP'])
      expect(said(text), text).toBe(
        `No kind of help is called "${text}". The line is taken without it; choose below what it does.`,
      )
  })
  it('makes an id from the name, another for a second of that name, and keeps one that is given', () => {
    const { services } = bring(
      'Name,Serves,Steps,ID\nCafé’s Eyes,optom,Go,\nCafé’s Eyes,optom,Go,\nB,optom,Go,mine\n',
    )
    expect(services.map(({ id }) => id)).toEqual(['cafes-eyes', 'cafes-eyes-2', 'mine'])
  })
  it('under the id of one held changes what it names, and leaves the columns it lacks', () => {
    const held: Service = {
      ...blankService('eyes', { on: '2026-11-01', by: 'manager' }),
      name: 'Eyes',
      serves: ['optom'],
      phones: [{ number: '111' }],
      refer: { way: 'walk-in', steps: 'Go in' },
      cost: 'Free',
    }
    expect(bring('ID,Name,Serves,Phones\neyes,Eye clinic,nurse,112\n', [held])).toMatchObject({
      services: [{ ...held, name: 'Eye clinic', serves: ['nurse'], phones: [{ number: '112' }] }],
    })
  })
})
