import { describe, expect, it } from 'vitest'
import { readTable } from '#core/exchange/table.ts'

const COLUMNS = [
  { id: 'name', label: 'Name', also: ['service'] },
  { id: 'phone', label: 'Phone', also: ['telephone number', 'tel'] },
  { id: 'address', label: 'Address' },
] as const
const read = (text: string, most = 100) => readTable(text, COLUMNS, [['name'], ['phone', 'address']], most)
const said = (text: string, most?: number) =>
  read(text, most).problems.map(({ row, column, warning }) => `${row} ${column}${warning ? '?' : ''}`)
const cells = (text: string) => read(text).rows.map((row) => row.cells)

describe('a manager’s table', () => {
  it.each([
    ['as the template has it', 'Name,Phone\nA,111\n'],
    ['in capitals, with marks and spaces', ' NAME: , "phone "\nA,111\n'],
    ['in another order', 'Phone,Name\n111,A\n'],
    ['in words of their own', 'Service,Telephone Number\nA,111\n'],
    ['under a title and a blank line', 'Local services 2026,\n,\nName,Phone\nA,111\n'],
    ['with empty lines and columns', 'Name,Phone,,\n,,,\nA,111,,\n,,,\n'],
  ])('is read by its headings %s', (_, text) => {
    expect(cells(text)).toEqual([{ name: 'A', phone: '111' }])
    expect(read(text).problems.filter(({ warning }) => !warning)).toEqual([])
  })
  it('says what stands above the headings and is not read', () => {
    expect(said('Local services 2026,\nName,Phone\nA,111\n')).toEqual(['1 Local services 2026?'])
  })
  it('is not read at all without a column that it needs, which is named', () => {
    expect(said('Name,Fax\nA,1\n')).toEqual(['1 Fax?', '1 Phone'])
    expect(cells('Name,Fax\nA,1\n')).toEqual([])
    expect(said('')).toEqual(['1 '])
  })
  it('wants on every line one cell of each kind that it needs', () => {
    expect(said('Name,Phone,Address\nA,111,\nB,,3 Mill Lane\nC,,\n,112,\n')).toEqual(['4 Phone', '5 Name'])
  })
  it('names headings that are unknown or stand twice, and cells under none', () => {
    expect(said('Name,Phone,Fax,Name\nA,111,9,B,over\n')).toEqual(['1 Fax?', '1 Name?', '2 cell 5'])
    expect(cells('Name,Phone,Fax,Name\nA,111,9,B\n')).toEqual([{ name: 'A', phone: '111' }])
  })
  it('of more lines than are taken says where it stops', () => {
    const long = `Name,Phone\n${'A,111\n'.repeat(5)}`
    expect(read(long, 3).rows).toHaveLength(3)
    expect(said(long, 3)).toEqual(['5 Name'])
    expect(said(long, 5)).toEqual([])
  })
  it.each([
    ['#REF!', 'holds the fault #REF!'],
    ['########', 'holds the fault'],
    ['1.63E+09', 'its digits are lost'],
    ['=B2', 'holds a formula'],
    ['<b>ring</b>', 'web page code'],
    ['x'.repeat(2001), 'longer than 2000'],
  ])('leaves out a cell that the spreadsheet spoilt: %s', (spoilt, says) => {
    const { rows, problems } = read(`Name,Phone\nA,${spoilt}\n`)
    expect(problems).toMatchObject([{ row: 2, column: 'Phone', message: expect.stringContaining(says) }])
    expect(rows[0]!.cells).toEqual({ name: 'A' })
    expect(rows[0]!.faulty.has('phone')).toBe(true)
  })
  it('takes text that only looks a little like code or a fault', () => {
    for (const fine of [
      '#1 Mill Lane',
      'under <16s'.replace('<', '< '),
      'E10 5AA',
      'Smith & Sons',
      'x'.repeat(2000),
    ])
      expect(cells(`Name,Address\n${fine},here\n`)).toEqual([{ name: fine, address: 'here' }])
  })
})
