import { expect, it } from 'vitest'
import { wouldGet } from '#core/call/missing-help.ts'
import type { Pathway, Rank, Step } from '#core/pathway/pathway.ts'
import { content } from '../../content/sample.ts'
import { practiceWith } from './any-call.ts'

const { release } = content
/** A topic with nothing but these steps. */
const topic = (
  id: string,
  steps: readonly Step[],
  clock: Rank = 3,
  more: Partial<Pathway> = {},
): Pathway => ({
  ...release.pathways['sore-throat']!,
  id,
  signs: [],
  raise: [],
  send: [{ steps, clock, text: 'else' }],
  ...more,
})
/** What callers would get on these topics where only these kinds of help are served. */
const instead = (topics: readonly Pathway[], served: readonly string[] = []) => {
  const pathways = Object.fromEntries(topics.map((one) => [one.id, one]))
  const practice = practiceWith(Object.fromEntries(served.map((id) => [id, {}])))
  return Object.fromEntries(wouldGet({ ...release, pathways }, practice))
}
const chain = [['pf-sore-throat'], ['minor-illness'], ['duty-today']]

it('callers would get the next step of the chain that is here', () => {
  expect(instead([topic('a', chain)], ['minor-illness'])).toEqual({
    'pf-sore-throat': { topics: 1, instead: [{ destination: 'minor-illness', topics: 1 }] },
  })
})
it('without that one they would get the step after it, and each of the two is missing', () => {
  const end = { topics: 1, instead: [{ destination: 'duty-today', topics: 1 }] }
  expect(instead([topic('a', chain)])).toEqual({ 'pf-sore-throat': end, 'minor-illness': end })
})
it('never an earlier step: who comes to the second was past the first', () => {
  expect(instead([topic('a', chain)], ['pf-sore-throat'])).toMatchObject({
    'minor-illness': { instead: [{ destination: 'duty-today' }] },
  })
})
it('two that are had together count as here only when both are', () => {
  const together = [['pf-sore-throat'], ['minor-illness', 'dietitian'], ['duty-today']]
  const given = (served: string[]) =>
    instead([topic('a', together)], served)['pf-sore-throat']!.instead[0]!.destination
  expect(given(['minor-illness'])).toBe('duty-today')
  expect(given(['minor-illness', 'dietitian'])).toBe('minor-illness')
})
it('where the chain has nothing more, its clock’s end that is always there', () => {
  const last = (clock: Rank, group = 'ear-nose-throat') =>
    instead([topic('a', [['dietitian']], clock, { group })]).dietitian!.instead[0]!.destination
  expect([last(3), last(2), last(1)]).toEqual(['duty-today', 'gp-soon', 'gp-routine'])
  expect(last(3, 'mouth-teeth')).toBe('nhs-111')
})
it('a danger sign’s help that is missing gives what follows it, not the routes of the topic', () => {
  const eye = { ...release.pathways['sore-throat']!.signs[0]!, to: 'eye-casualty' }
  expect(instead([topic('a', [['duty-today']], 3, { signs: [eye] })])).toEqual({
    'eye-casualty': { topics: 1, instead: [{ destination: 'ed', topics: 1 }] },
  })
})
it('counts topics, not chains, and names what most would get first', () => {
  const twice = topic('a', chain, 3, { raise: release.pathways['sore-throat']!.raise })
  const soon = [['pf-sore-throat'], ['gp-soon']]
  expect(instead([topic('c', soon), twice, topic('b', chain)])['pf-sore-throat']).toEqual({
    topics: 3,
    instead: [
      { destination: 'duty-today', topics: 2 },
      { destination: 'gp-soon', topics: 1 },
    ],
  })
})
