import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose } from '#core/practice/compose.ts'
import type { PracticeOverrides } from '#core/practice/practice.ts'
import { content } from '../../content/sample.ts'

const { release } = content
const withSettings = (settings: Readonly<Record<string, number>>) =>
  compose(release, { settings, overrides: {} }).values
const withOverrides = (overrides: PracticeOverrides) => compose(release, { settings: {}, overrides })

describe('a practice’s numbers', () => {
  it('are those of the content where it has set none', () => {
    expect(withSettings({})).toMatchObject({ 'mh-age': 216, 'turnaround-days': 2 })
  })
  it('are its own within the limits, both ends included', () => {
    const ages = [16, 17, 18].map((years) => withSettings({ 'mh-age': years * 12 })['mh-age'])
    expect(ages).toEqual([192, 204, 216])
  })
  it('never leave the limits, whatever stands in the record; names nobody knows are left out', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(release.settings)), fc.integer(), (id, wanted) => {
        const values = withSettings({ [id]: wanted, nowhere: 1 })
        const { from, to } = release.settings[id]!
        expect(values[id]).toBeGreaterThanOrEqual(from)
        expect(values[id]).toBeLessThanOrEqual(to)
        expect(Object.keys(values)).toEqual(Object.keys(release.settings))
      }),
    )
  })
})

describe('a practice’s words', () => {
  it('come after those of the topic, and change no other topic', () => {
    const { pathways } = withOverrides({ words: { 'sore-throat': ['gob hurts'] } })
    expect(pathways['sore-throat']!.words).toEqual([...release.pathways['sore-throat']!.words, 'gob hurts'])
    expect(pathways.croup).toBe(release.pathways.croup)
  })
  it('for booking take the place of the content’s, and nothing else of that kind of help', () => {
    const { destinations } = withOverrides({ booking: { 'gp-soon': 'Use the blue list.' } })
    expect(destinations['gp-soon']).toEqual({
      ...release.destinations['gp-soon'],
      book: 'Use the blue list.',
    })
    expect(destinations['gp-routine']).toBe(release.destinations['gp-routine'])
  })
  it('for a topic or a kind of help that is gone make none', () => {
    const { pathways, destinations } = withOverrides({ words: { gone: ['x'] }, booking: { gone: 'x' } })
    expect([pathways, destinations]).toEqual([release.pathways, release.destinations])
  })
})

describe('a practice’s own words to say', () => {
  const over = release.destinations['pf-sore-throat']!.say
  const practice = content.demo('2026-11-24')
  const saidWith = (say: string) =>
    compose(release, { ...practice, overrides: { say: { '/pf-sore-throat': { say, over } } } }).destinations[
      'pf-sore-throat'
    ]!.say
  it('stand, with the question which pharmacy somebody uses', () => {
    expect(saidWith('Our pharmacist looks {by}.')).toBe(
      'Our pharmacist looks {by}. <Which pharmacy do you use?>',
    )
    expect(saidWith('Our pharmacist looks {by}. <Which pharmacy do you use?>')).toBe(
      'Our pharmacist looks {by}. <Which pharmacy do you use?>',
    )
  })
  it.each(['Go to Riverside Pharmacy {by}.', 'go to RIVERSIDE pharmacy {by}', 'Market Square looks {by}.'])(
    'do not stand where they name a service, which may be shut: "%s"',
    (say) => expect(saidWith(say)).toBe(over),
  )
})

it('the shared content itself is never changed', () => {
  const before = JSON.stringify(release)
  const overrides = { words: { 'sore-throat': ['gob hurts'] }, booking: { 'gp-soon': 'Use the blue list.' } }
  compose(release, { settings: { 'mh-age': 192 }, overrides })
  expect(JSON.stringify(release)).toBe(before)
})
