import { describe, expect, it } from 'vitest'
import { xmrChart } from '#core/spc/individuals.ts'
import { RULES, signalsOf } from '#core/spc/signals.ts'
import { type NhsrCase, publishedCases } from './published.ts'

interface PowerBi {
  readonly id: string
  readonly flagged_0based: Readonly<Record<'ast' | 'shift7' | 'trend5' | 'trend7' | 'two_in_three', number[]>>
}
const nhsr = publishedCases<NhsrCase>('nhsr_xmr_oracle.json')
const powerBi = publishedCases<PowerBi>('powerbi_rules_on_nhsr_series.json')

const flat = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 10, 11]

it('marks only the two near points of three, and none when the third lies below the mean', () => {
  const third = xmrChart([...flat, 13.1, 10, 13.1, ...flat.slice(0, 12)])
  expect(signalsOf(third).filter(Boolean)).toEqual([])
  const same = xmrChart([...flat, 13.1, 11, 13.1, ...flat.slice(0, 12)])
  expect(marked(signalsOf(same))).toEqual([16, 18])
})

it('does not count a point beyond a limit as near it', () => {
  const signals = signalsOf(xmrChart([...flat, 14.5, 12.9, 11, ...flat.slice(0, 12)], { screen: true }))
  expect(marked(signals)).toEqual([16])
  expect(signals[16]).toEqual({ kind: 'beyond', way: 'high' })
})

it('calls seven rising points a trend, six not, and a tie ends it', () => {
  const rising = (values: number[]) => marked(RULES.trend(xmrChart(values)).map((way) => way || undefined))
  expect(rising([9, 8, 1, 2, 3, 4, 5, 6, 7])).toEqual([2, 3, 4, 5, 6, 7, 8])
  expect(rising([9, 8, 1, 2, 3, 4, 5, 6])).toEqual([])
  expect(rising([1, 2, 3, 4, 4, 5, 6, 7])).toEqual([])
})

it('never joins points across a decision to draw new limits', () => {
  const points = xmrChart([1, 2, 3, 4, 5, 6, 7, 8], { rebases: [4] })
  expect(RULES.trend(points).every((way) => way === 0)).toBe(true)
})

const NAMES: readonly [RegExp, kind: string, way: string][] = [
  [/^Above UCL/, 'beyond', 'high'],
  [/^Below LCL/, 'beyond', 'low'],
  [/Increasing/, 'trend', 'high'],
  [/Decreasing/, 'trend', 'low'],
  [/^2 in 3 Above/, 'two-of-three', 'high'],
  [/^2 in 3 Below/, 'two-of-three', 'low'],
  [/^7 Points Above/, 'shift', 'high'],
  [/^7 Points Below/, 'shift', 'low'],
]

describe.skipIf(nhsr.length === 0)('NHSRplotthedots (skipped where ../shared/fixtures/spc is absent)', () => {
  for (const one of nhsr)
    it(one.id, () => {
      expect(signalsOf(chartOf(one))).toEqual(
        one.expected.special_cause_type.map((name) => {
          const found = NAMES.find(([pattern]) => pattern.test(name))
          return found && { kind: found[1], way: found[2] }
        }),
      )
    })
})

describe.skipIf(powerBi.length === 0)('PowerBI-SPC (skipped where ../shared/fixtures/spc is absent)', () => {
  const both = powerBi.map(({ id, flagged_0based: theirs }) => {
    const points = chartOf(nhsr.find((one) => one.id === id)!)
    const ours = (kind: keyof typeof RULES) => marked(RULES[kind](points).map((way) => way || undefined))
    return { id, theirs, ours }
  })
  it('agrees on points beyond a limit and, at seven points, on shifts and trends within one stretch', () => {
    for (const { id, theirs, ours } of both) {
      expect(ours('beyond'), id).toEqual(theirs.ast)
      if (id === 'run-across-rebase') continue
      expect(ours('shift'), id).toEqual(theirs.shift7)
      expect(ours('trend'), id).toEqual(theirs.trend7)
    }
  })
  it('differs in three things, each as recorded', () => {
    const of = (id: string) => both.find((one) => one.id === id)!
    expect(of('trend-6-up').theirs.trend5).toEqual([3, 4, 5, 6, 7, 8])
    expect(of('trend-6-up').ours('trend')).toEqual([])
    expect(of('two-of-three-third-below').theirs.two_in_three).toEqual([16, 18])
    expect(of('two-of-three-third-below').ours('two-of-three')).toEqual([])
    expect(of('astronomical-plus-near').theirs.two_in_three).toEqual([16, 17])
    expect(of('astronomical-plus-near').ours('two-of-three')).toEqual([])
    expect(of('two-of-three-high').ours('two-of-three')).toEqual(of('two-of-three-high').theirs.two_in_three)
  })
})

function marked(marks: readonly unknown[]): number[] {
  return marks.flatMap((mark, at) => (mark === undefined ? [] : [at]))
}

function chartOf({ input }: NhsrCase) {
  const rebase = input.rebase ? [input.dates.findIndex((date) => date >= input.rebase!)] : []
  return xmrChart(input.values, {
    screen: input.screen_outliers,
    rebases: rebase,
    ...(input.fix_after_n_points ? { baseline: input.fix_after_n_points } : {}),
  })
}
