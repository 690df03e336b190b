import { expect, it } from 'vitest'
import { dataSetCsv } from '#core/disclosure/data-set-csv.ts'
import { HIDDEN } from '#core/disclosure/ranges.ts'

it('writes a row for each count, of which a spreadsheet runs nothing and which says that a sample is one', () => {
  const csv = dataSetCsv({
    dictionary: '1.0',
    practice: '=HYPERLINK("x")',
    sample: true,
    period: { id: '2026-Q3', from: '2026-W27', to: '2026-W39' },
    tables: [
      { id: 'routes', rows: [{ keys: ['nurse', 'left'], n: HIDDEN }], totals: [{ keys: ['nurse'], n: 10 }] },
      { id: 'ages', rows: [{ keys: ['65-up'], n: 0 }], totals: [] },
    ],
  })
  expect(csv.split('\r\n')).toEqual([
    'dictionary,practice,sample,quarter,table,key1,key2,n',
    `1.0,"'=HYPERLINK(""x"")",sample,2026-Q3,routes,nurse,left,*`,
    `1.0,"'=HYPERLINK(""x"")",sample,2026-Q3,routes,nurse,total,10`,
    `1.0,"'=HYPERLINK(""x"")",sample,2026-Q3,ages,65-up,,0`,
    '',
  ])
})
