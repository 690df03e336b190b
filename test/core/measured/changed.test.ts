import { describe, expect, it } from 'vitest'
import { changedMost } from '#core/measured/changed.ts'
import { content } from '../../content/sample.ts'
import { callsOver, cells } from './sample-calls.ts'

const { destinations } = content.release
describe('what changed most', () => {
  const changed = (last: Record<string, number>, weeks = 8) =>
    changedMost(
      callsOver(weeks, (at) => (at === weeks - 1 ? last : cells)),
      destinations,
    )
  it('is named with both figures, the clearest first', () => {
    const more = { ...cells, 't1/headache/duty-now/raised': 30, 't4/physio/absent/gp-soon': 21 }
    expect(changed(more)).toEqual([
      { kind: 'place', place: 'duty-now', n: 30, usual: 10 },
      { kind: 'not-had', place: 'physio', n: 21, usual: 7 },
    ])
  })
  it('is nothing where weeks are alike, small, or too few', () => {
    expect(changed(cells)).toEqual([])
    expect(changed({ ...cells, 't4/podiatry/full/gp-soon': 4 })).toEqual([])
    expect(changed({ ...cells, 't1/headache/duty-now/raised': 30 }, 4)).toEqual([])
  })
})
