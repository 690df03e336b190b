import { describe, expect, it } from 'vitest'
import { check, checkPathway } from '#core/check/check.ts'
import { type Change, practice, spoilt } from './spoilt.ts'

const checked = (topic: string, changes: readonly Change[] = [], only?: readonly string[]) => {
  const { release } = spoilt(topic, changes, ['hay-fever']).enquiry
  return check(release, practice, only)
}
const said = (...args: Parameters<typeof checked>) =>
  checked(...args).faults.map(({ invariant, pathway }) => `D${invariant} ${pathway}`)

describe('the check of a whole release', () => {
  it('finds nothing in topics as they are, and looks at each of their people', () => {
    const { faults, partitions } = checked('croup')
    expect(faults).toEqual([])
    expect(partitions).toBeGreaterThan(1)
  })

  it('looks at a topic at both ends of a setting that it names', () => {
    const early: Change = ['anxiety-panic', '  - age < 18: [cyp-mh', '  - age < 17: [cyp-mh']
    const line: Change = ['anxiety-panic', '  - team:', '  - age < mh-age: [gp-soon]\n  - team:']
    const { enquiry } = spoilt('anxiety-panic', [early, line])
    expect(checkPathway(enquiry.release, practice, enquiry.pathway).faults).toEqual([])
    expect(said('anxiety-panic', [early, line], ['anxiety-panic'])).toEqual(['D26 anxiety-panic'])
  })

  it('says a fault once, though it is there at every setting', () => {
    expect(
      said('croup', [['croup', '[duty-today]', '[nhs-111]']], ['croup']).filter((one) => one === 'D21 croup'),
    ).toHaveLength(1)
  })

  it('of some topics says nothing of the others', () => {
    const spoil: Change = ['croup', '[duty-today]', '[nhs-111]']
    expect(said('croup', [spoil])).toContain('D21 croup')
    expect(said('croup', [spoil], ['hay-fever'])).toEqual([])
  })

  it('runs no call on a topic that names what is not there, and checks the rest', () => {
    const unknown: Change = ['croup', '  - else:', '  - moon-full: [duty-now]\n  - else:']
    expect(said('croup', [unknown])).toEqual(['D27 croup'])
  })
})
