import { describe, expect, it } from 'vitest'
import { letterOf } from '#core/measured/letter.ts'
import { loadContent } from '../../../src/content/load.ts'
import { callsOver, cells } from './sample-calls.ts'

const { destinations } = loadContent('content').release
const letter = (weeks: number, of: (at: number) => Record<string, number> = () => cells) =>
  letterOf(callsOver(weeks, of), destinations, (id) => id)

it('tells the last whole week in five sentences, each with its evidence', () => {
  const { week, sentences } = letter(20)!
  expect(week).toBe('2026-W47')
  expect(sentences.map(({ id, href }) => [id, href])).toEqual([
    ['calls', '#calls/summary/calls'],
    ['away', '#calls/where/last-week'],
    ['take-up', '#calls/refused/last-week'],
    ['duty', '#calls/where/last-week'],
    ['not-had', '#calls/where/last-week'],
  ])
  const [calls, away, took, duty, missed] = sentences
  expect(calls!.values).toMatchObject({ n: 100, a: 20, days: 5 })
  expect(away!.values).toMatchObject({ n: 60, all: 90 })
  expect(took!.values).toMatchObject({ n: 80, all: 90, gp: 10, rest: 0 })
  expect(duty!.values).toMatchObject({ n: 10, a: 1, asked: 33, ill: 3 })
  expect(missed!.values).toMatchObject({ n: 9, place: 'physio', times: 7 })
})
it('names what was unusual', () => {
  const calls = (at: number) => ({
    ...cells,
    't1/headache/gp-routine/accepted': at === 19 ? 300 : 20 + (at % 3),
  })
  expect(letter(20, calls)!.sentences[0]!.signal).toMatchObject({ kind: 'beyond', way: 'high' })
})
it('names a week in which many more went to the duty clinician than usual', () => {
  const many = (at: number) => ({ ...cells, 't1/headache/duty-now/raised': at === 19 ? 60 : 10 + (at % 3) })
  expect(letter(20, many)!.sentences.find(({ id }) => id === 'duty')!.signal).toMatchObject({ way: 'high' })
})
describe('what the right help could not be had', () => {
  /** Years of much, then less, and a jump two weeks ago. */
  const missing = (last: readonly number[]) => (at: number) => ({
    't1/sore-throat/pf-sore-throat/accepted': 100,
    't4/physio/full/gp-soon': last[at - (60 - last.length)] ?? 9 + (at % 3),
  })
  const told = (last: readonly number[]) =>
    letter(60, missing(last))!.sentences.find(({ id }) => id === 'not-had')!
  it('is never better while it rises, however long it lies below a line of other times', () => {
    const rising = told([2, 3, 3, 2, 1, 5, 5])
    expect(rising.signal).toMatchObject({ kind: 'shift', way: 'low' })
    expect(rising.better).toBeUndefined()
    expect(rising.moved).toMatchObject({ way: 'up' })
  })
  it('is better where it stays low', () => {
    const low = told([3, 3, 3, 2, 3, 3, 3])
    expect(low.better).toBe(true)
    expect(low.moved).toBeUndefined()
  })
  it('is said to have doubled, though that is within the limits', () => {
    expect(told([4, 4, 4, 4, 4, 4, 11]).moved).toEqual({ way: 'up', twice: true })
  })
  it('names all that were missing as often', () => {
    const [missed] = letter(20, () => ({
      't1/sore-throat/pf-sore-throat/accepted': 100,
      't4/physio/full/gp-soon': 3,
      't4/podiatry/full/gp-soon': 3,
    }))!.sentences.slice(-1)
    expect(missed!.values).toMatchObject({ place: 'physio, podiatry', times: 3, places: 2 })
  })
})
it('has nothing to tell of a practice that has counted nothing, and no sentence of a silent week', () => {
  const counts = callsOver(1, () => ({}))
  expect(letterOf({ ...counts, cells: {} }, destinations, (id) => id)).toBeUndefined()
  const silent = { ...counts, weeks: counts.weeks.map((week) => ({ ...week, heard: 0 })) }
  expect(letterOf(silent, destinations, (id) => id)!.sentences).toEqual([])
})
