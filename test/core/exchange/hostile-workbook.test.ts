import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readWorkbook } from '#core/exchange/as-kept/workbook.ts'
import { readServicesFile } from '#core/exchange/read-file.ts'

function packed(sheet: string, shared = ''): Uint8Array {
  const parts = {
    'xl/workbook.xml': '<sheets><sheet name="S" id="a"/></sheets>',
    'xl/_rels/workbook.xml.rels': '<Relationship Id="a" Target="worksheets/sheet1.xml"/>',
    'xl/sharedStrings.xml': shared,
    'xl/worksheets/sheet1.xml': sheet,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}
const row = (cells: string) => `<row>${cells}</row>`
const cell = (name: string, text: string) => `<c r="${name}" t="inlineStr"><is><t>${text}</t></is></c>`

it('one long text that thousands of cells point at is refused before it is written out', () => {
  const shared = `<si><t>${'x'.repeat(1_000_000)}</t></si>`
  const sheet = row('<c t="s"><v>0</v></c>').repeat(4000)
  expect(readWorkbook(packed(sheet, shared))).toEqual({
    refused: expect.stringContaining('more than can be read'),
  })
})
it('a long text that is merged over many lines is refused too', () => {
  const sheet = `<row r="1">${cell('A1', 'x'.repeat(100_000))}</row>${Array.from({ length: 400 }, (_, n) => `<row r="${n + 2}">${cell(`B${n + 2}`, 'y')}</row>`).join('')}<mergeCell ref="A1:A500"/>`
  expect(readWorkbook(packed(sheet))).toEqual({ refused: expect.stringContaining('more than can be read') })
})
it('cells that stand alone in far columns are refused once they are too many', () => {
  const sheet = row('<c r="GR1"><v>1</v></c>').repeat(150_000)
  expect(readWorkbook(packed(sheet))).toEqual({ refused: expect.stringContaining('more than can be read') })
})
it.each(['<row>', '<row ', '<c r="A1">', '<rPh>', '<row><c><is><t><rPh>'])(
  '"%s" that is never closed takes no longer than its length',
  (piece) => {
    const start = performance.now()
    const sheet = row(cell('A1', 'Name') + cell('B1', piece)) + piece.repeat(200_000)
    expect(readWorkbook(packed(sheet, `<si>${piece.repeat(100_000)}</si>`))).toBeDefined()
    expect(performance.now() - start).toBeLessThan(5000)
  },
)
it('lines without a name are left out, and never fail', () => {
  const sheet = row(cell('A1', 'Name') + cell('B1', 'Phone')) + row('<c r="GR1"><v>1</v></c>').repeat(5)
  const read = readServicesFile(packed(sheet), undefined, {
    today: '2026-11-28',
    held: [],
    names: { destinations: new Set(), conditions: 'any' },
  })
  expect(read.problems.filter(({ message }) => message.includes('no name'))).toHaveLength(5)
  expect(read.services).toEqual([])
})
