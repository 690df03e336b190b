import { describe, expect, it } from 'vitest'
import { measureOf } from '#core/measured/measures.ts'
import { seriesOf } from '#core/measured/series.ts'
import { content } from '../../content/sample.ts'
import { callsOver } from './sample-calls.ts'

const places = content.release.destinations
const accepted = 't1/sore-throat/pf-sore-throat/accepted'
const wanted = 't1/sore-throat/pf-sore-throat/declined-gp'
const doctor = 't1/headache/gp-routine/accepted'
const week = {
  [accepted]: 6,
  [wanted]: 2,
  [doctor]: 4,
  't1/chest-pain/call-999/accepted': 3,
  't2/heart-circulation/6/first': 3,
}

describe('a measure by week', () => {
  it('counts x of n: helped by other than a GP, of those that were offered someone for the same day or later', () => {
    const [first] = seriesOf(
      callsOver(3, () => week),
      measureOf('away'),
      places,
    )
    expect(first).toMatchObject({ n: 6, of: 12 })
    expect(first!.point.value).toBe(0.5)
  })
  it('leaves the week that runs out', () => {
    expect(
      seriesOf(
        callsOver(3, () => week),
        measureOf('away'),
        places,
      ),
    ).toHaveLength(3)
    expect(
      seriesOf(
        callsOver(0, () => week),
        measureOf('away'),
        places,
      ),
    ).toEqual([])
  })
  it('divides calls by the days that the practice was open, and leaves a gap where no desk was heard from', () => {
    const counts = callsOver(2, (at) => (at === 0 ? week : {}))
    const quiet = { ...counts, weeks: counts.weeks.map((one, at) => (at === 1 ? { ...one, heard: 0 } : one)) }
    const [first, second] = seriesOf(quiet, measureOf('calls'), places)
    expect(first).toMatchObject({ n: 15, of: 5, point: { value: 3 } })
    expect(second).toBeUndefined()
  })
  it('shows a week far from the usual', () => {
    const counts = callsOver(30, (at) => ({ [accepted]: at === 29 ? 90 : 50 + (at % 3) }))
    expect(seriesOf(counts, measureOf('calls'), places).at(-1)?.signal).toEqual({
      kind: 'beyond',
      way: 'high',
    })
  })
  it.each([0, 1, 5, 12, 13, 160])('has a point for each of %i weeks', (weeks) => {
    const series = seriesOf(
      callsOver(weeks, (at) => ({ [accepted]: 40 + (at % 5) })),
      measureOf('calls'),
      places,
    )
    expect(series.filter(Boolean)).toHaveLength(weeks)
    expect(series.every((one) => one!.point.trial === weeks < 13)).toBe(true)
  })
})

describe('what is rare', () => {
  const bad = 't6/headache/gp-routine/missed-999'
  const rare = (weeks: Readonly<Record<number, number>>) =>
    seriesOf(
      callsOver(40, (at) => ({ [accepted]: 1, [bad]: weeks[at] ?? 0 })),
      measureOf('incidents'),
      places,
    )
  it('is a point for each time after the first: the whole weeks between', () => {
    const points = rare({ 3: 1, 10: 2, 30: 1 })
    expect(points.map((one) => one!.point.value)).toEqual([6, 0, 19])
    expect(new Set(points.map((one) => one!.id)).size).toBe(3)
    expect(rare({ 3: 1 })).toEqual([])
  })
  it('counts no week from which no desk was heard', () => {
    const counts = callsOver(10, (at) =>
      at === 5 ? {} : { [bad]: at === 2 || at === 8 ? 1 : 0, [accepted]: 1 },
    )
    const quiet = { ...counts, weeks: counts.weeks.map((one, at) => (at === 5 ? { ...one, heard: 0 } : one)) }
    expect(seriesOf(quiet, measureOf('incidents'), places)[0]!.point.value).toBe(4)
  })
})

it('draws new limits from the first week that counts after the decision, and judges no run across it', () => {
  const counts = callsOver(30, (at) => ({ [accepted]: at < 15 ? 50 + (at % 3) : 80 + (at % 3) }))
  const series = seriesOf(counts, measureOf('calls'), places, [counts.weeks[15]!.week])
  expect(series.map((one) => one!.point.segment)).toEqual([...Array(15).fill(0), ...Array(15).fill(1)])
  expect(series.filter((one) => one!.signal)).toEqual([])
  expect(seriesOf(counts, measureOf('calls'), places).filter((one) => one!.signal).length).toBeGreaterThan(0)
})
