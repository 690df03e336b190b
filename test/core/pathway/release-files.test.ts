import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeContent } from '#content/build-content.ts'
import type { Destination, Pathway, Sign } from '#core/pathway/pathway.ts'
import type { Release } from '#core/pathway/release.ts'
import { firstTopics, keySetOf, topicEntry, withWords } from '#core/pathway/release-files.ts'
import { NO_DANGER } from '#core/search/danger.ts'
import { NO_LEXICON } from '#core/search/lexicon.ts'
import { content } from '../../content/sample.ts'

const { release } = content
const sore = release.pathways['sore-throat']!
const sign = (id: string): Sign => ({ ...sore.signs[0]!, id })
const topic = (id: string, group: string, more: Partial<Pathway> = {}): Pathway => ({
  ...sore,
  id,
  group,
  ...more,
})
const help = (id: string, sensitive: boolean, cause?: string): Destination => {
  const { cause: _, ...plain } = release.destinations['duty-today']!
  return { ...plain, id, sensitive, ...(cause ? { cause } : {}) }
}

describe('what the search needs of a topic', () => {
  it('is its name, its place, its words and whom it is for; nothing clinical', () => {
    const { id, title, group, words } = sore
    expect(topicEntry(sore)).toEqual({ id, title, group, words })
    const ofChildren = [[{ fact: 'age', op: '<' as const, value: 192 }]]
    expect(topicEntry({ ...sore, for: ofChildren }).for).toBe(ofChildren)
  })
  it('gains the words that come after the first paint, each topic its own', () => {
    const file = firstTopics({
      topics: { 'Throat|g': ['Sore throat|a', 'Other|b'] },
      danger: NO_DANGER,
    })
    const ofChildren = [[{ fact: 'age', op: '<' as const, value: 192 }]]
    const whole = withWords(file, {
      topics: { a: ['scratchy'], c: ['other'] },
      heard: { a: ['razor throat'] },
      for: { b: ofChildren },
      lexicon: NO_LEXICON,
      health: ['croup'],
    })
    expect(whole.lexicon).toBe(NO_LEXICON)
    expect(whole.topics).toEqual([
      { id: 'a', title: 'Sore throat', group: 'g', words: ['scratchy'], heard: ['razor throat'] },
      { id: 'b', title: 'Other', group: 'g', words: [], for: ofChildren },
    ])
    expect(file.topics[0]!.words).toEqual([])
  })
})

describe('topics as they travel', () => {
  const folder = mkdtempSync(join(tmpdir(), 'topics-'))
  const index = writeContent(content, folder, '2026-11-24')
  const file = firstTopics(JSON.parse(readFileSync(join(folder, index.topics), 'utf8')))
  it('come back in the order in which the search has always had them', () =>
    expect(file.topics.map(({ id, title, group }) => ({ id, title, group }))).toEqual(
      Object.values(release.pathways).map(({ id, title, group }) => ({ id, title, group })),
    ))
  it('come back with their groups as these are shown', () =>
    expect(file.groups).toEqual(
      Object.values(release.groups).map(({ id, title, area }) => ({ id, title, ...(area ? { area } : {}) })),
    ))
})

describe('the names that counts may hold', () => {
  const small: Release = {
    ...release,
    groups: {
      open: { id: 'open', title: 'Open', sensitive: false },
      hushed: { id: 'hushed', title: 'Hushed', sensitive: true },
    },
    destinations: { clinic: help('clinic', false, 'pharmacy'), refuge: help('refuge', true) },
    pathways: {
      cough: topic('cough', 'open', { version: 3, cause: 'pharmacy', signs: [sign('wheeze'), sign('blue')] }),
      cold: topic('cold', 'open', { cause: 'wellbeing', signs: [sign('blue')] }),
      harm: topic('harm', 'hushed', { cause: 'secret', signs: [sign('hurt')] }),
    },
  }
  const keys = keySetOf(small, ['cough'])
  it('leave out a sensitive group with its topics, their versions, signs and causes', () => {
    expect(keys.groups).toEqual(['open'])
    expect(keys.pathways).toEqual(['cough', 'cold'])
    expect(keys.versions).toEqual({ cough: 3, cold: sore.version })
    expect([...keys.signs, ...keys.causes]).not.toContain('hurt')
    expect(keys.causes).not.toContain('secret')
  })
  it('leave out sensitive help', () => expect(keys.destinations).toEqual(['clinic']))
  it('hold each sign, cause and opening row once', () => {
    expect(keys.causes.toSorted()).toEqual(['pharmacy', 'wellbeing'])
    expect(keys.signs.filter((id) => id === 'blue')).toHaveLength(1)
    expect(keys.signs).toEqual(expect.arrayContaining(['chest-now', 'wheeze', 'blue']))
  })
  it('hold the words of the fixed list as they are', () => expect(keys.words).toEqual(['cough']))
  it('of the real content name no sensitive topic', () => {
    const real = keySetOf(release, [])
    const hushed = Object.values(release.pathways).filter(({ group }) => release.groups[group]!.sensitive)
    expect(hushed.length).toBeGreaterThan(10)
    for (const { id } of hushed) expect([...real.pathways, ...Object.keys(real.versions)]).not.toContain(id)
  })
})
