import { expect, it } from 'vitest'
import type { Content } from '#content/load.ts'
import { readNotYet } from '#content/matrix/not-yet-file.ts'
import { openDesk, playPairs } from '#content/matrix/open-desk.ts'
import { readMatrix } from '#content/matrix/read-matrix.ts'
import { overTriage, playHarmless } from '#core/matrix/harmless.ts'
import { notYetOf, sinceRecorded } from '#core/matrix/not-yet.ts'
import { bandOf, countPairs } from '#core/matrix/pairs.ts'
import { content, planted } from '../sample.ts'

const play = (of: Content, topic?: string) => {
  const { conditions, harmless } = readMatrix({ ...of, folder: content.folder })
  const desk = openDesk(of)
  const pairs = playPairs(desk, conditions, topic)
  const calls = playHarmless(
    desk,
    harmless.filter((person) => (topic ? person.topic === topic : of.release.pathways[person.topic])),
  )
  return { desk, pairs, calls }
}

it('everybody in danger reaches help and nobody ordinary is alarmed, but for those who are recorded', () => {
  const { desk, pairs, calls } = play(content)
  expect(sinceRecorded(notYetOf(pairs, calls), readNotYet(content.folder)).worse).toEqual([])
  const rate = (band: string) => {
    const { pairs: all, contested, caught } = countPairs(pairs.filter(({ rank }) => bandOf(rank) === band))
    return caught / (all - contested)
  }
  // The goals of the matrix, by the rank that is needed.
  expect(rate('5-6')).toBeGreaterThanOrEqual(0.97)
  expect(rate('4')).toBeGreaterThanOrEqual(0.92)
  expect(rate('3')).toBeGreaterThanOrEqual(0.85)
  expect(rate('2')).toBeGreaterThanOrEqual(0.8)
  const { ambulance, urgent } = overTriage(desk, calls)
  expect(ambulance).toBeLessThanOrEqual(0.02)
  expect(urgent).toBeLessThanOrEqual(0.08)
}, 120_000)

it('a danger sign taken away is seen by whom it would miss', () => {
  const { content: without } = planted(['medicine-side-effect'], 'medicine-side-effect', (text) =>
    text.replace('    black-poo:\n', ''),
  )
  const { pairs, calls } = play(without, 'medicine-side-effect')
  const { worse } = sinceRecorded(notYetOf(pairs, calls), readNotYet(content.folder), [
    'medicine-side-effect',
  ])
  expect(worse.length).toBeGreaterThan(0)
})
