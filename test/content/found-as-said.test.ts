import { beforeAll, expect, it } from 'vitest'
import { searchTopics } from '#core/search/topics.ts'
import { readWho } from '#core/search/who/who.ts'
import { sampleSearch } from './sample-search.ts'

beforeAll(() => void sampleSearch(), 300_000)

/** The first topics that the desk shows for these words, by the real content. */
function found(typed: string, most: number): string[] {
  const { rest, ...who } = readWho(typed)
  return searchTopics(sampleSearch().index, rest || typed, most, who).map(({ id }) => id)
}

it.each([
  'need my HRT patches again, run out friday',
  'more of my estradiol gel, same as usual',
  'need another tube of hydrocortisone',
  'naproxen again',
  'my usual nasal spray again please',
  'glaucoma drops again',
  'omeprazole again please',
  'my sleeping tablets again',
  'running low on sumatriptan, same again',
])('more of the same medicine is a repeat: %s', (words) => {
  expect(found(words, 2)).toContain('repeat-prescription')
})

it.each([
  ['HRT making me bleed', 'menopause-hrt'],
  ['sumatriptan not working any more', 'migraine-known'],
  ['omeprazole not helping any more', 'heartburn'],
])('but what a medicine does or does not do is no repeat: %s', (words, topic) => {
  expect(found(words, 1)).toEqual([topic])
})

it.each([
  'got a bit dizzy getting out of the bath once last week',
  'dizzy spell in the supermarket, sat down, fine',
])('a dizzy moment is no blackout: %s', (words) => {
  expect(found(words, 1)).toEqual(['dizziness'])
})

it.each([
  ['blacked out getting out of the bath', 'faint-blackout'],
  ['calf swollen after a run', 'leg-swelling-one'],
  ['tight calf after running', 'sprain-strain'],
])('%s: %s first', (words, topic) => {
  expect(found(words, 1)).toEqual([topic])
})

it.each([
  ['peg tube has come out', 'swallow-trouble'],
  ['his peg has fallen out', 'swallow-trouble'],
  ['stomach tube fell out', 'swallow-trouble'],
  ['mickey button has come out', 'swallow-trouble'],
  ['catheter come out', 'catheter-problem'],
  ['tube come out my willy', 'catheter-problem'],
  ['peg on finger reading 93', 'low-oxygen-reading'],
])('one tube is not another: %s', (words, topic) => {
  expect(found(words, 1)).toEqual([topic])
})
