import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compose, maySayOwn, releaseLine } from '#core/practice/compose.ts'
import { misfits } from '#core/practice/ours/misfits.ts'
import type { PracticeOverrides } from '#core/practice/practice.ts'
import { content } from '../../../content/sample.ts'

const { release } = content
const THROAT = 'sore-throat/pf-sore-throat'
const own = {
  say: 'Our pharmacist looks at the throat {by}.',
  over: releaseLine(release, { topic: 'sore-throat', help: 'pf-sore-throat' })!,
}
const composed = (overrides: PracticeOverrides, base = release) => compose(base, { settings: {}, overrides })
const otherwise = {
  ...release,
  pathways: {
    ...release.pathways,
    'sore-throat': { ...release.pathways['sore-throat']!, say: { 'pf-sore-throat': 'Other words {by}.' } },
  },
}

describe('own words to say', () => {
  it('are said for their kind of help in their topic alone', () => {
    const { pathways, destinations } = composed({ say: { [THROAT]: own } })
    expect(pathways['sore-throat']!.say['pf-sore-throat']).toBe(`${own.say} <Which pharmacy do you use?>`)
    expect(pathways['sore-throat']!.signs).toBe(release.pathways['sore-throat']!.signs)
    expect(destinations).toBe(release.destinations)
    expect(pathways.croup).toBe(release.pathways.croup)
  })
  it('of a kind of help are said wherever the topic has none of its own', () => {
    const say = 'A GP will see {them} {by}.'
    const { pathways, destinations } = composed({
      say: { '/gp-soon': { say, over: release.destinations['gp-soon']!.say } },
    })
    expect(destinations['gp-soon']).toEqual({ ...release.destinations['gp-soon'], say })
    expect(pathways).toBe(release.pathways)
  })
  it('give way to a release that says something else there, and its lead hears of it', () => {
    expect(composed({ say: { [THROAT]: own } }, otherwise).pathways).toBe(otherwise.pathways)
    expect(misfits(otherwise, { overrides: { say: { [THROAT]: own } } })).toEqual([
      { kind: 'say', key: THROAT, why: 'words-changed' },
    ])
    expect(misfits(release, { overrides: { say: { [THROAT]: own } } })).toEqual([])
  })
  it('are never said for the hospital and 999', () => {
    for (const kind of Object.values(release.destinations).filter((one) => !maySayOwn(one))) {
      const say = { [`/${kind.id}`]: { say: 'Wait and see.', over: kind.say } }
      expect(composed({ say }).destinations, kind.id).toBe(release.destinations)
    }
    expect(maySayOwn(release.destinations['call-999']!)).toBe(false)
    expect(maySayOwn(release.destinations.ed!)).toBe(false)
  })
  it('never make an answer blank, nor touch signs, nets or routes, whatever stands in the record', () => {
    const key = fc.constantFrom(
      ...Object.keys(release.pathways).slice(0, 20),
      'gone',
      'constructor',
      '__proto__x',
    )
    const help = fc.constantFrom(...Object.keys(release.destinations), 'gone', 'constructor', 'toString')
    fc.assert(
      fc.property(key, help, fc.string(), fc.string(), (topic, id, say, over) => {
        const overrides = {
          say: { [`${topic}/${id}`]: { say, over }, [`/${id}`]: { say, over } },
          hidden: { [topic]: true as const },
          slots: { [id]: { 3: { name: say, category: over } } },
        }
        const { pathways, destinations } = composed(overrides)
        for (const { say: _, ...pathway } of Object.values(pathways)) {
          const { say: __, ...plain } = release.pathways[pathway.id]!
          expect(pathway).toEqual(plain)
        }
        for (const one of Object.values(destinations))
          if (one.say !== release.destinations[one.id]!.say)
            expect(over).toBe(release.destinations[one.id]!.say)
        misfits(release, { overrides })
      }),
      { numRuns: 30 },
    )
  })
})

it('whatever belongs to a topic or a kind of help that is gone is named, with why', () => {
  const overrides: PracticeOverrides = {
    hidden: { gone: true, croup: true },
    words: { gone: ['x'] },
    say: { '/gone': own, 'sore-throat/audiology': own },
    notes: { '/gone': 'x', croup: 'y' },
    slots: { gone: {}, 'gp-soon': { 4: { name: 'x', category: 'Walk-in' } } },
  }
  expect(misfits(release, { overrides })).toEqual([
    { kind: 'hidden', key: 'gone', why: 'topic-gone' },
    { kind: 'words', key: 'gone', why: 'topic-gone' },
    { kind: 'say', key: '/gone', why: 'help-gone' },
    { kind: 'say', key: 'sore-throat/audiology', why: 'not-used' },
    { kind: 'notes', key: '/gone', why: 'help-gone' },
    { kind: 'slots', key: 'gone', why: 'help-gone' },
    { kind: 'slots', key: 'gp-soon', why: 'clock-gone' },
  ])
  expect(misfits(release, { overrides: {} })).toEqual([])
})
