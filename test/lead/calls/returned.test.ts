import { expect, it } from 'vitest'
import { likelyShare, returnedRows } from '#lead/calls/returned.ts'
import { callsOver } from '../../core/measured/sample-calls.ts'

it('counts who came back by route, out of those who took it, with the reasons', () => {
  const counts = callsOver(30, (at) => ({
    't1/sore-throat/pf-sore-throat/accepted': 5,
    't1/sore-throat/pf-sore-throat/declined-gp': 9,
    't6/sore-throat/pf-sore-throat/wrong-place': at % 13 === 4 ? 2 : 0,
    't6/sore-throat/pf-sore-throat/sooner': at % 13 === 4 ? 1 : 0,
    't6/other/other/fine': at === 20 ? 1 : 0,
  }))
  const [row, other] = returnedRows(counts, 13)
  expect(row).toMatchObject({
    topic: 'sore-throat',
    destination: 'pf-sore-throat',
    n: 3,
    of: 65,
    reasons: { 'wrong-place': 2, sooner: 1 },
  })
  expect(other).toMatchObject({ topic: 'other', n: 1, of: 1 })
})
// Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('says of %i of %i that the truth lies from %f to %f', (n, of, low, high) => {
  const [from, to] = likelyShare(n, of)
  expect(from).toBeCloseTo(low, 4)
  expect(to).toBeCloseTo(high, 4)
})
