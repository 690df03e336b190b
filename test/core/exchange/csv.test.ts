import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clip, guarded, readCsv, writeCsv } from '#core/exchange/csv.ts'

const cellsOf = (text: string) => readCsv(text).rows.map(({ cells }) => cells)
// A spreadsheet cannot keep a control mark or half a letter, and blank lines are no rows.
const cell = fc.string({ unit: fc.constantFrom(...'ab,;\t"\'=+-@ é£\n') })
const table = fc
  .integer({ min: 1, max: 4 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
  )
  .filter((rows) => rows.every((row) => row.some((one) => one.trim() !== '')))

describe('a table saved as CSV', () => {
  it('gives back what was written, whatever the cells hold', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const headed = [rows[0]!.map((_, at) => `Heading ${at}`), ...rows]
        expect(cellsOf(writeCsv(headed))).toEqual(headed)
        expect(readCsv(writeCsv(headed)).problems).toEqual([])
      }),
    )
  })
  it.each([
    ['semicolons', 'Name;Phone\r\nA, the first;111\r\n'],
    ['tabs', 'Name\tPhone\nA, the first\t111\n'],
    ['semicolons that it names', 'sep=;\r\nName;Phone\r\nA, the first;111\r\n'],
    ['line ends of an old Mac', 'Name;Phone\rA, the first;111'],
    ['a byte mark', '\uFEFFName;Phone\nA, the first;111\n'],
  ])('is read with %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['Name', 'Phone'],
      ['A, the first', '111'],
    ])
  })
  it('counts rows as a spreadsheet does, also after a cell of many lines', () => {
    expect(readCsv('Name,Note\n"A","one\ntwo\r\nthree"\n\nB,x\n').rows.map(({ line }) => line)).toEqual([
      1, 2, 4,
    ])
  })
  it('names the row where a quote opens that never closes, and keeps what stands above', () => {
    const { rows, problems } = readCsv('Name,Note\nA,x\nB,"never\nC,y\n')
    expect(rows).toHaveLength(2)
    expect(problems).toMatchObject([
      { row: 3, column: 'Note', message: expect.stringContaining('row 3 never closes') },
    ])
  })
  it('says which cells hold a formula, but takes the zeros that one keeps', () => {
    const [, row] = readCsv('Name,Phone\n=A1,"=""01632 960201"""\n').rows
    expect(row).toMatchObject({ formulas: [0], cells: ['=A1', '01632 960201'] })
  })
})

describe('a cell for a spreadsheet', () => {
  it('never runs as a formula', () => {
    for (const cell of ['=1+1', '+44 20', '-5', '@x', '＝1', '\t=1', "'=1"])
      expect(guarded(cell)).toBe(`'${cell}`)
    for (const cell of ['Mill Lane', "O'Brien", '01632 960201', '']) expect(guarded(cell)).toBe(cell)
  })
  it('is at most 60 letters in a message', () => {
    expect(clip('x'.repeat(60))).toHaveLength(60)
    expect(clip('x'.repeat(61))).toMatch(/^x{59}…$/)
  })
})
