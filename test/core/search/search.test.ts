import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDanger } from '#content/read/danger.ts'
import { buildDanger, findDanger } from '#core/search/danger.ts'
import { buildDirectory, searchServices } from '#core/search/directory.ts'
import { nearestGroups } from '#core/search/nearest-groups.ts'
import { buildIndex } from '#core/search/topic-index.ts'
import { searchTopics } from '#core/search/topics.ts'
import { readWho } from '#core/search/who.ts'
import { content } from '../../content/sample.ts'

const topics = Object.values(content.release.pathways)
const index = buildIndex(topics)
const danger = buildDanger(readDanger(content.folder))
const ids = (query: string, limit = 3) => searchTopics(index, query, limit).map((hit) => hit.id)

describe('finding a topic', () => {
  it('finds every topic by its title', () => {
    expect(topics.filter((topic) => ids(topic.title)[0] !== topic.id).map((topic) => topic.id)).toEqual([])
  })
  it('finds every topic by each of its lay words', () => {
    const lost = topics.flatMap((topic) =>
      topic.words
        .filter((words) => !ids(words, 10).includes(topic.id))
        .map((words) => `${topic.id}: ${words}`),
    )
    expect(lost).toEqual([])
  })
  it.each([
    ['bad belly', 'tummy-pain-adult'],
    ['sik note', 'fit-note-new'],
    ['waterworks', 'uti-woman'],
    ['sore thr', 'sore-throat'],
    ['soar throat', 'sore-throat'],
    ['diarea', 'vomit-diarrhoea-adult'],
    ['siatica', 'back-pain'],
    ['not too good', 'something-wrong'],
    ['just want an appointment', 'not-listed'],
    ['funny turn', 'something-wrong'],
    ['off colour', 'something-wrong'],
  ])('"%s" leads to %s', (query, id) => {
    expect(ids(query)).toContain(id)
  })
  it('offers both of two topics', () => {
    expect(ids('cough and rash', 2).sort()).toEqual(['cough-short', 'rash-new'])
  })
  it('never throws on anything typed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        searchTopics(index, text)
        findDanger(danger, text)
        readWho(text)
      }),
    )
  })
})

describe('danger phrases', () => {
  it('raise their card, each of them', () => {
    const entries = readDanger(content.folder)
    expect(entries.length).toBeGreaterThan(150)
    expect(
      entries.filter((entry) => findDanger(danger, entry.phrase) === undefined).map((entry) => entry.phrase),
    ).toEqual([])
  })
  it.each([
    'hes gone grey',
    'taken all her tablits',
    'cant feel his legs',
    'not brething',
    'he is not breathing',
    'my mum has chest pain',
    'baby is floppy',
  ])('"%s" is an emergency', (query) => {
    expect(findDanger(danger, query)).toBeDefined()
  })
  it.each([
    'blue badge',
    'chesty cough',
    'blue inhaler',
    'chest infection',
    'chest',
    'sore throat',
    'repeat prescription',
    'smear test',
    'fit note',
    'blood test',
    'stroke clinic letter',
    'breathing exercises',
    'stop smoking',
    'heart burn',
    'hearing aid battery',
  ])('"%s" is not', (query) => {
    expect(findDanger(danger, query)).toBeUndefined()
  })
})

it('raises no card for any of 300 ordinary phrases', () => {
  const ordinary = readFileSync('test/queries/ordinary.txt', 'utf8').trim().split('\n')
  expect(ordinary.length).toBeGreaterThanOrEqual(300)
  expect(
    ordinary.flatMap((phrase) => {
      const card = findDanger(danger, phrase)
      return card ? [`${phrase}: ${card.phrase}`] : []
    }),
  ).toEqual([])
})

describe('who it is about', () => {
  it.each([
    ['sore throat 7', { age: '7', rest: 'sore throat' }],
    ['mum 84 fall', { age: '84', sex: 'female', about: 'other' }],
    ['baby 3 months old fever', { age: '3m' }],
    ['34f cystitis', { age: '34', sex: 'female' }],
    ['cough for 3 days', { rest: 'cough for 3 days' }],
    ['bp 180', { rest: 'bp 180' }],
    ['24 hour tape', { rest: '24 hour tape' }],
  ])('"%s"', (query, said) => {
    expect(readWho(query)).toMatchObject(said)
  })
})

it('finds services by name, other names and slips', () => {
  const directory = buildDirectory(content.demo('2026-11-24').services)
  const first = (query: string) => searchServices(directory, query)[0]?.id
  expect(first('podiatry')).toBe('foot-service')
  expect(first('interp')).toBe('interpreters')
  expect(first('phy')).toBe('physio-clinic')
  expect(first('podiatrey')).toBe('foot-service')
})

describe('when nothing is found', () => {
  it('names the groups whose words look most alike', () => {
    expect(nearestGroups(topics, 'verukkers')).toContain('skin')
    expect(nearestGroups(topics, 'perscripshun')).toContain('medicines')
    expect(nearestGroups(topics, '')).toEqual([])
    expect(nearestGroups(topics, 'xkcdvwj')).toEqual([])
  })
})

describe('age and sex in the query', () => {
  const best = (query: string) => {
    const { rest, ...who } = readWho(query)
    return searchTopics(index, rest || query, 3, who)[0]?.id
  }
  it.each([
    ['tummy ache 45', 'tummy-pain-adult'],
    ['tummy ache 7', 'child-tummy'],
    ['my daughter has tummy ache', 'child-tummy'],
    ['water infection 30f', 'uti-woman'],
    ['husband 40 water infection', 'uti-man'],
    ['mum 84 water infection', 'uti-older-catheter'],
    ['temperature 5', 'fever-child'],
    ['temperature 50', 'fever-adult'],
  ])('"%s" finds %s first', (query, id) => {
    expect(best(query)).toBe(id)
  })
})
