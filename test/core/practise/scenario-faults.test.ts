import { describe, expect, it } from 'vitest'
import type { Scenario } from '#core/practise/scenario.ts'
import { type CheckedDesk, scenarioFaults } from '#core/practise/scenario-faults.ts'
import { desk, sore } from './a-scenario.ts'

const found: Record<string, string[]> = {
  'sore throat': ['scarlet-fever', 'sore-throat'],
  tablets: ['repeat-prescription'],
}
const checked: CheckedDesk = {
  ...desk,
  find: (words) => found[words] ?? [],
  card: (words) => (words === 'blue lips' ? 'call-999' : undefined),
}
const faults = (change: Partial<Scenario>) =>
  scenarioFaults(checked, sore(change)).map(({ path, message }) => `${path.join('.')}: ${message}`)
const line = (means: string) => ({ say: 'As a caller says it.', means })

describe('a practise call is walked again', () => {
  it('and has no fault while it ends where it should', () => {
    expect(faults({ lines: { drool: line('no') } })).toEqual([])
  })
  it('and says when it ends below the least or above the most', () => {
    expect(faults({ least: 'duty-now', most: 'call-999' })).toEqual([
      expect.stringMatching(/^least: Under sore-throat it ends at pf-sore-throat .*Walk it again\.$/),
    ])
    expect(faults({ lines: { drool: line('yes') } })).toEqual([
      expect.stringMatching(/^most: Under sore-throat it ends at call-999/),
    ])
  })
  it('under each of its topics', () => {
    expect(faults({ topics: ['sore-throat', 'leg-swelling-one'] })).toEqual([
      expect.stringMatching(/^most: Under leg-swelling-one/),
    ])
  })
  it('and says which line is not asked any more', () => {
    expect(faults({ lines: { saddle: line('no') } })).toEqual([
      expect.stringMatching(/^lines\.saddle: "saddle" is not asked in this call any more: walk it again/),
    ])
  })
  it('and says when its words find none of its topics among three', () => {
    expect(faults({ finds: 'throat' })).toEqual([expect.stringMatching(/^finds: "throat" finds nothing/)])
  })
  it('and says when its words raise a card that is more than it needs', () => {
    found['blue lips'] = ['sore-throat']
    expect(faults({ finds: 'blue lips' })).toEqual([
      expect.stringMatching(/^finds: "blue lips" raises the emergency card for call-999/),
    ])
    expect(
      faults({ finds: 'blue lips', lines: { drool: line('yes') }, least: 'call-999', most: 'call-999' }),
    ).toEqual([])
  })
  it('and wants an answer to a choice that is asked', () => {
    const note = { topics: ['fit-note-extend'], finds: 'note', least: 'gp-routine', most: 'gp-soon' }
    found.note = ['fit-note-extend']
    expect(faults(note)).toEqual([expect.stringMatching(/^lines: "who" is asked/)])
    expect(faults({ ...note, who: { ...sore().who, who: 'gp' } })).toEqual([])
  })
  it('and allows a problem only after a yes at the gate', () => {
    const problem = { say: 'My throat.', finds: 'sore throat', topics: ['sore-throat'] }
    const asks = {
      topics: ['repeat-prescription'],
      finds: 'tablets',
      problem,
      least: 'admin',
      most: 'duty-today',
    }
    expect(faults(asks)).toEqual([expect.stringMatching(/^problem: A problem follows/)])
    expect(faults({ ...asks, lines: { gate: line('yes') } })).toEqual([])
  })
})
