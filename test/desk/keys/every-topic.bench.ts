import { afterAll, beforeAll, expect, it } from 'vitest'
import '@fontsource-variable/atkinson-hyperlegible-next/index.css'
import * as real from 'virtual:real-content'
import { openDesk } from '../at-the-desk.tsx'
import { type WalkedTopic, walkEveryTopic, walkTopic } from './walk-topics.ts'

const frame = window.frameElement as HTMLElement
const before = frame.getAttribute('style') ?? ''
let topics: readonly WalkedTopic[]
let soreThroat: WalkedTopic

beforeAll(async () => {
  openDesk()
  await document.fonts.load('1rem "Atkinson Hyperlegible Next Variable"')
  document.querySelector('.top')!.parentElement!.id = 'desk'
  topics = await walkEveryTopic()
  soreThroat = await walkTopic('sore-throat', { age: '7' })
  console.log(JSON.stringify(summary()))
}, 400_000)
afterAll(() => frame.setAttribute('style', before))

function summary() {
  const symptoms = topics.filter(({ topic }) => real.release.pathways[topic]!.kind === 'symptom')
  const median = (of: (one: WalkedTopic) => number) =>
    symptoms.map(of).toSorted((one, other) => one - other)[symptoms.length >> 1]!
  return {
    sore_throat_keys: soreThroat.keys,
    symptom_keys_median: median(({ keys }) => keys),
    screens_median: median(({ screens }) => screens),
    below_fold: topics.flatMap(({ below }) => below).length,
  }
}

const below = (width: number) =>
  topics.flatMap((one) => one.below).filter((words) => words.includes(` at ${width}: `))

it('shows everything that a step needs without scrolling on a whole screen', () => {
  expect(below(1366)).toEqual([])
})
it('does so on half a screen', () => {
  expect(below(683)).toEqual([])
})
it('takes a sore throat to its answer in eight keys and five screens', () => {
  expect(soreThroat.keys).toBeLessThanOrEqual(8)
  expect(soreThroat.screens).toBeLessThanOrEqual(5)
})
it('takes most topics to their answer in five screens', () => {
  expect(summary().screens_median).toBeLessThanOrEqual(5)
})
