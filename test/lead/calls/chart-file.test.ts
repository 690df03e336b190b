import { expect, it } from 'vitest'
import { measureOf } from '#core/measured/measures.ts'
import { seriesOf } from '#core/measured/series.ts'
import { mayLeave } from '#lead/calls/chart/chart-file.ts'
import { content } from '../../content/sample.ts'
import { callsOver } from '../../core/measured/sample-calls.ts'

const places = content.release.destinations
const took = 't1/sore-throat/pf-sore-throat/accepted'
const wanted = 't1/sore-throat/pf-sore-throat/declined-gp'
const leaves = (id: Parameters<typeof measureOf>[0], cells: Record<string, number>) =>
  mayLeave(
    measureOf(id),
    seriesOf(
      callsOver(4, () => cells),
      measureOf(id),
      places,
    ),
  )

it('lets a chart go only where no point shows a count of 1 to 7, nor the rest of a share', () => {
  expect(leaves('take-up', { [took]: 40, [wanted]: 10 })).toBe(true)
  expect(leaves('take-up', { [took]: 40 })).toBe(true)
  expect(leaves('take-up', { [took]: 40, [wanted]: 3 })).toBe(false)
  expect(leaves('take-up', { [took]: 5, [wanted]: 40 })).toBe(false)
  expect(leaves('urgent', { [took]: 40, 't2/heart-circulation/6/first': 2 })).toBe(false)
  expect(leaves('calls', { [took]: 40 })).toBe(true)
})

it('never lets a chart of what is rare go', () => {
  expect(leaves('incidents', { [took]: 40, 't6/headache/gp-routine/unsafe': 9 })).toBe(false)
})
