import { expect, it } from 'vitest'
import { checkTwoClocks, rowsWithTwo, rulesWithTwo, signsWithTwo } from '#content/matrix/two-clocks.ts'
import { content, planted } from '../sample.ts'

it('finds a reason for every pair of places for the same facts, and no reason too many', () => {
  expect(checkTwoClocks(content)).toEqual([])
})

it('names signs in nearly the same words that lead to different places', () => {
  const { content: few } = planted(['croup', 'sore-throat'], 'croup', (text) =>
    text.replace(
      /^ {2}duty-today:\n/m,
      '  duty-today:\n    dribbles: dribbling or cannot swallow any spit\n',
    ),
  )
  expect(signsWithTwo(few.release).map(({ key }) => key)).toContain('dribbles:duty-today\tdrool:call-999')
})

it('names rules on the same facts of the record that raise to different clocks', () => {
  const { content: few } = planted(['frailty-decline', 'medicine-side-effect'], 'frailty-decline', (text) =>
    text.replace('kidney-meds & sick-runs: [duty-now]', 'kidney-meds & sick-runs: [duty-hour]'),
  )
  expect(rulesWithTwo(few.release).map(({ key }) => key)).toContain(
    'kidney-meds & sick-runs:duty-hour\tkidney-meds & sick-runs:duty-now',
  )
})

it('names a row of the opening that a topic asks by itself of fewer people, or for another place', () => {
  const { content: few } = planted(['rib-injury', 'croup'], 'rib-injury', (text) =>
    text.replace('    blacked-out:\n', '    blacked-out: {if: age 5..64}\n'),
  )
  expect(rowsWithTwo(few.release).map(({ key }) => key)).toEqual(['blackout-week:duty-now\trib-injury'])
})
