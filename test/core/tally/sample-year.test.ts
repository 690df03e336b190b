import { expect, it } from 'vitest'
import { worksOn } from '#core/hours/core-hours.ts'
import { keySetOf } from '#core/pathway/release-files.ts'
import { knownKeys, validCell } from '#core/tally/keys.ts'
import { SAMPLE_WEEKS, sampleYear } from '#core/tally/sample-year.ts'
import { content } from '../../content/sample.ts'

const TODAY = '2026-11-24'
const practice = content.demo(TODAY)
const of = (seed: string, today = TODAY) =>
  sampleYear(content.sampleYear, { seed, today, worked: (date) => worksOn(practice, date) })
const year = of(practice.id)
const weeks = [...new Set(year.map(({ week }) => week))]
const sum = (pattern: RegExp, from = '', to = '9') =>
  year
    .filter(({ week, cell }) => pattern.test(cell) && week >= from && week <= to)
    .reduce((all, { n }) => all + n, 0)
const ago = (n: number) => weeks[weeks.length - n]!

it('is thirteen months up to last week, of cells that a release knows', () => {
  expect(weeks).toHaveLength(SAMPLE_WEEKS)
  expect(weeks.at(-1)).toBe('2026-W47')
  const known = knownKeys([keySetOf(content.release, [])])
  expect(year.filter(({ cell, n }) => !validCell(known, cell) || n < 1)).toEqual([])
})

it('is the same each time for one practice, and a week on tells the same of the weeks before', () => {
  expect(JSON.stringify(of(practice.id))).toBe(JSON.stringify(year))
  expect(JSON.stringify(of('other'))).not.toBe(JSON.stringify(year))
  const nextWeek = of(practice.id, '2026-12-01').filter(({ week }) => week === '2026-W30')
  const counted = (list: typeof year) => list.filter(({ cell }) => cell.startsWith('t3/'))
  expect(counted(nextWeek)).toEqual(counted(year.filter(({ week }) => week === '2026-W30')))
})

it('tells its stories: a service that opens, pharmacies shut for five weeks, a release after which fewer are not sure', () => {
  expect(sum(/^t1\/.*\/fcp\//, '', ago(41))).toBe(0)
  expect(sum(/^t4\/fcp\/absent\/gp-routine$/, '', ago(41))).toBeGreaterThan(100)
  expect(sum(/^t1\/.*\/fcp\//, ago(40))).toBeGreaterThan(500)
  expect(sum(/^t1\/.*\/pf-/, ago(27), ago(23))).toBe(0)
  expect(sum(/^t1\/.*\/pf-/, ago(22), ago(18))).toBeGreaterThan(50)
  const unsure = (from: number, to: number) =>
    sum(/^t9u\//, ago(from), ago(to)) / sum(/^t1\//, ago(from), ago(to))
  expect(unsure(13, 1)).toBeLessThan(0.8 * unsure(40, 14))
})

it('has a short week where a bank holiday lies, and the heaviest hour on Mondays', () => {
  const calls = (week: string) => sum(/^t1\//, week, week)
  // Easter Monday 2026 is 6 April.
  expect(calls('2026-W15')).toBeLessThan(0.95 * calls('2026-W12'))
  const hours = [...new Set(year.filter(({ cell }) => cell.startsWith('t3/')).map(({ cell }) => cell))]
  const busiest = hours.toSorted((a, b) => sum(new RegExp(`^${b}$`)) - sum(new RegExp(`^${a}$`)))[0]
  expect(busiest).toBe('t3/mon/08')
})

it('asks at the gate whether somebody is ill, and few say so', () => {
  const [ill, well] = [sum(/^t12\/gate\/yes$/), sum(/^t12\/gate\/no$/)]
  expect(ill + well).toBeGreaterThan(1000)
  expect(ill).toBeGreaterThan(10)
  expect(ill).toBeLessThan(0.06 * (ill + well))
})
