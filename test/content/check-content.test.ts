import { describe, expect, it } from 'vitest'
import type { Change } from '../core/check/spoilt.ts'
import { planted } from './sample.ts'

/** What the check of the content says after one change to a topic's file: form, rules and worked cases together. */
function problems(...[topic, from, to]: Change) {
  return planted([topic], topic, (text) => text.replace(from, to)).report.problems
}
const said = (...change: Change) => problems(...change).map(({ message }) => message)

describe('the check of the content', () => {
  it('D25: refuses a fallback that would slow the clock', () => {
    expect(said('croup', '- else: [duty-today]', '- else: [gp-routine, duty-today]')).toContainEqual(
      expect.stringContaining('later than the rank 3'),
    )
  })

  it('D24: refuses a chain that names nothing', () => {
    expect(said('croup', '- else: [duty-today]', '- else: [nowhere]')).toContainEqual(
      expect.stringContaining('There is no destination "nowhere"'),
    )
  })

  it('refuses a floor that leads nowhere, and goes on', () => {
    const { report } = planted(['croup'], 'floors.yaml', (text) => text.replace('to: [ed]', 'to: [nowhere]'))
    expect(report.problems).toContainEqual(
      expect.objectContaining({
        file: 'content/floors.yaml',
        message: expect.stringContaining('There is no destination "nowhere"'),
      }),
    )
  })

  it('says that a shared file cannot be read, and proves nothing on what is left of it', () => {
    const { report } = planted(['croup'], 'destinations.yaml', (text) => text.replace('  say: ', '  say: "'))
    expect(report.problems[0]!.file).toBe('content/destinations.yaml')
    expect(report.partitions).toBe(0)
  })

  it('refuses a fourth sign of the net, unless only the record may show it', () => {
    const more = 'names more than 3 signs'
    expect(said('bruising', 'glass, bruise-fever]', 'bruise-fever, glass]').join()).not.toContain(more)
    expect(said('bruising', 'net: [thinner-knock, ', 'net: [fever, ').join()).toContain(more)
  })

  it('refuses a "not sure" that leads nowhere', () => {
    expect(said('copd-flare', 'number", unsure: no', 'number", unsure: nowhere')).toContainEqual(
      expect.stringContaining('counts as is no or a kind of help, not "nowhere"'),
    )
  })

  it('names the number of the rule, the file and the line', () => {
    const [problem] = problems('croup', 'noise-rest: a rough noise', 'noise-rest: a severe noise')
    expect(problem).toMatchObject({
      file: 'content/pathways/children/croup.yaml',
      line: 20,
      message: expect.stringMatching(/^\[D29\] /),
    })
  })

  it('sends an author with a fault and a worked case that fails to the fault first', () => {
    const found = said('croup', '- else: [duty-today]', '- else: [nhs-111]')
    expect(found[0]).toMatch(/^\[D21\]/)
    expect(found).toContainEqual(
      expect.stringMatching(/^The worked case "a bark and playing" gives .*Mend the faults above first\.$/),
    )
  })

  it('wants an ordinary, a dangerous and a boundary case of each topic', () => {
    expect(said('head-lice', 'kind: danger', 'kind: ordinary')).toContainEqual(
      expect.stringContaining('none that is danger'),
    )
  })

  it('wants a worked case on either side of every limit of age, duration and pregnancy', () => {
    expect(
      said('croup', '- else: [duty-today]', '- days > 30: [duty-today]\n  - else: [duty-today]'),
    ).toContainEqual(expect.stringContaining('from day 31'))
    expect(said('threadworms', /(it: pregnant[\s\S]*?)pregnant: yes/, '$1pregnant: no')).toContainEqual(
      expect.stringContaining('who is pregnant'),
    )
  })
})
