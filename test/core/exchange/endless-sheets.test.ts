import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readServicesFile } from '#core/exchange/read-file.ts'
import { names, TODAY } from './any-service.ts'

const HEAD =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Phone</t></is></c></row>'
const parts = {
  'xl/workbook.xml': '<workbook><sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="a" Target="worksheets/one.xml"/></Relationships>',
}
const said = (rows: string, shared = '', merged = '') => {
  const all = {
    ...parts,
    'xl/worksheets/one.xml': `${HEAD}${rows}${merged}`,
    'xl/sharedStrings.xml': `<sst>${shared}</sst>`,
  }
  const packed = zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])))
  const started = performance.now()
  const { problems } = readServicesFile(packed, undefined, { today: TODAY, held: [], names })
  return { took: performance.now() - started, texts: problems.map(({ message }) => message).join(' ') }
}
const TOO_MUCH = 'more than can be read'

it('one long text in thousands of cells is refused by what the cells come to', () => {
  const cells = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'.repeat(2000)
  expect(said(cells, `<si><t>${'x'.repeat(50_000)}</t></si>`).texts).toContain(TOO_MUCH)
})
it('a long text that is merged over thousands of lines is refused too', () => {
  const rows = '<row><c t="s"><v>0</v></c></row>'.repeat(2000)
  const shared = `<si><t>${'x'.repeat(14_000)}</t></si>`
  expect(said(rows, shared).texts).not.toContain(TOO_MUCH)
  expect(said(rows, shared, '<mergeCell ref="A2:A1000000"/>').texts).toContain(TOO_MUCH)
})
it.each(['<row>', '<row ', '<row><c>', '<row><c><v>', '<mergeCell '])(
  '"%s" that is never closed takes no time',
  (piece) => {
    const { took, texts } = said(piece.repeat(100_000))
    expect(texts).not.toBe('')
    expect(took).toBeLessThan(3000)
  },
)
it('hints on how to read a text aloud that are never closed take no time', () => {
  expect(said('', `<si>${'<rPh>'.repeat(100_000)}</si>`).took).toBeLessThan(3000)
})
it('lines with one cell in a far column are read, and too many of them refused', () => {
  const far = '<row><c r="GR1"><v>1</v></c></row>'
  expect(said(far.repeat(5)).texts).toContain('This line has no name')
  expect(said(far.repeat(30_000)).texts).toContain(TOO_MUCH)
})
