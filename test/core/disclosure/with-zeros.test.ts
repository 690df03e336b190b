import { expect, it } from 'vitest'
import { DICTIONARY } from '#core/disclosure/dictionary.ts'
import { HIDDEN } from '#core/disclosure/ranges.ts'
import { withZeros } from '#core/disclosure/with-zeros.ts'
import { AGE_BANDS } from '#core/tally/keys.ts'

const set = {
  dictionary: DICTIONARY.version,
  practice: 'Hill Surgery',
  sample: false,
  period: { id: '2026-Q3', from: '2026-W27', to: '2026-W39' },
  tables: [
    {
      id: 'routes' as const,
      rows: [
        { keys: ['nurse', 'accepted'], n: 20 },
        { keys: ['physio', 'left'], n: HIDDEN },
      ],
      totals: [
        { keys: ['nurse'], n: 20 },
        { keys: ['physio'], n: HIDDEN },
      ],
    },
    { id: 'ages' as const, rows: [{ keys: ['65-up'], n: 25 }], totals: [] },
    { id: 'causes' as const, rows: [{ keys: ['hospital-booking'], n: 25 }], totals: [] },
    { id: 'gaps' as const, rows: [], totals: [] },
  ],
} as const

it('has a row for each 0 that a table shows, and leaves all else as it was', () => {
  const [routes, ages, causes, gaps] = withZeros(set).tables
  expect(routes!.rows).toEqual([
    { keys: ['nurse', 'accepted'], n: 20 },
    { keys: ['nurse', 'left'], n: 0 },
    { keys: ['physio', 'accepted'], n: 0 },
    { keys: ['physio', 'left'], n: HIDDEN },
  ])
  expect(routes!.totals).toEqual(set.tables[0].totals)
  expect(ages!.rows.map(({ keys: [age], n }) => [age, n]).sort()).toEqual(
    AGE_BANDS.map((age) => [age, age === '65-up' ? 25 : 0]).sort(),
  )
  expect(causes!.rows).toEqual(set.tables[2].rows)
  expect(gaps!.rows).toEqual([])
})

it('says nothing more by it: a row that was not there was a 0 already', () => {
  expect(withZeros(withZeros(set))).toEqual(withZeros(set))
})
