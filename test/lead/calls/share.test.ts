import { expect, it } from 'vitest'
import { DICTIONARY } from '#core/disclosure/dictionary.ts'
import { AGE_BANDS } from '#core/tally/keys.ts'
import { drawnTable, quarterSet, shareable } from '#lead/calls/share/share.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }
import { callsOver } from '../../core/measured/sample-calls.ts'

const counts = callsOver(30, (at) => ({
  't1/sore-throat/pharmacy/accepted': at < 17 ? 1 : 2,
  't1/sore-throat/nurse/declined-gp': 1,
  't1/other/nurse/accepted': 1,
}))

it('shares only quarters that are over, small counts hidden', () => {
  const [quarter] = shareable(counts)
  expect(shareable(counts).map(({ id }) => id)).toEqual(['2026-Q3', '2026-Q2'])
  const set = quarterSet(counts, quarter!, 'Hill Surgery')!
  expect(set).toMatchObject({ practice: 'Hill Surgery', sample: false, period: { id: '2026-Q3' } })
  expect(drawnTable(set.tables[0]!)).toEqual({
    columns: ['accepted', 'declined-gp'],
    lines: [
      { id: 'nurse', counts: [25, 15, 15] },
      { id: 'pharmacy', counts: [20, 20, 0] },
    ],
  })
  const few = callsOver(20, (at) => ({ 't1/a/b/accepted': at === 8 ? 3 : 0 }))
  expect(quarterSet(few, shareable(few)[0]!, 'Hill Surgery')).toBeUndefined()
})

it('has words for every table and value of the dictionary', () => {
  const words: Record<string, string> = { ...en, ...leadEn }
  const heads: Record<string, string> = {
    response: 'response-',
    rank: 'rank-',
    age: 'band-',
    seconds: 'seconds-',
  }
  for (const { id, keys } of DICTIONARY.tables) {
    expect(words[`data-${id}`], id).toBeTruthy()
    expect(words[`data-first-${id}`], id).toBeTruthy()
    for (const key of keys)
      for (const value of 'values' in key ? key.values : []) {
        const head = heads[key.id] ?? (id === 'gaps' ? 'gap-reason-' : 'calls-returned-')
        expect(words[`${head}${value}`], `${id} ${value}`).toBeTruthy()
      }
  }
})

it('draws ages from the youngest on, in whatever order they were counted', () => {
  const rows = AGE_BANDS.toReversed().map((age) => ({ keys: [age], n: 20 }))
  expect(drawnTable({ id: 'ages', rows, totals: [] }).lines.map(({ id }) => id)).toEqual(AGE_BANDS)
})
