import { expect, it } from 'vitest'
import { dataSetCsv } from '#core/disclosure/data-set-csv.ts'
import { DICTIONARY } from '#core/disclosure/dictionary.ts'
import { HIDDEN } from '#core/disclosure/ranges.ts'

const words: Record<string, string> = { 'response-left': 'Caller left', 'data-total': 'Together' }
const speech = { say: (key: string) => words[key] ?? `words of ${key}`, place: (id: string) => `the ${id}` }
const lines = dataSetCsv(
  {
    dictionary: '1.0',
    practice: '=HYPERLINK("x")',
    sample: true,
    period: { id: '2026-Q3', from: '2026-W27', to: '2026-W39' },
    tables: [
      { id: 'routes', rows: [{ keys: ['nurse', 'left'], n: HIDDEN }], totals: [{ keys: ['nurse'], n: 10 }] },
      { id: 'ages', rows: [{ keys: ['65-up'], n: 0 }], totals: [] },
    ],
  },
  speech,
).split('\r\n')
const start = `1.0,"'=HYPERLINK(""x"")",sample,2026-Q3,`

it('writes a row for each count with words beside the codes, of which a spreadsheet runs nothing and which says that a sample is one', () => {
  expect(lines[0]).toBe('dictionary,practice,sample,quarter,table,key1,key1_words,key2,key2_words,n')
  expect(lines.filter((line) => line.startsWith(start) && !line.includes(',about,'))).toEqual([
    `${start}routes,nurse,the nurse,left,Caller left,*`,
    `${start}routes,nurse,the nurse,total,Together,10`,
    `${start}ages,65-up,words of band-65-up,,,0`,
  ])
})

it('says in the file itself what * is, to what figures go, which weeks a quarter has and what each table counts', () => {
  const about = lines.filter((line) => line.startsWith(`${start}about,`))
  expect(about[0]).toContain('about,rule,"')
  expect(about[0]).toContain('0 is shown, 1 to 7 is ""*"", the rest is to the nearest 5.')
  expect(about[1]).toContain('about,period,')
  expect(about).toHaveLength(2 + DICTIONARY.tables.length)
  expect(about.every((line) => line.endsWith(',,,'))).toBe(true)
})
