import { expect, it } from 'vitest'
import { walk } from '#core/call/walk.ts'
import { compose } from '#core/practice/compose.ts'
import { content } from './sample.ts'

const practice = content.demo('2026-11-24')
const release = compose(content.release, practice)
const plain = { opening: 'none', signs: 'no', sex: 'female', pregnant: 'no', immune: 'no', third: 'no' }

/** Where a topic leads, once every question that these answers leave open was answered no. */
function ledBy(id: string, said: Record<string, string>) {
  const pathway = release.pathways[id]!
  const known = new Set([
    ...Object.keys(plain),
    ...Object.keys({ ...release.facts, ...pathway.facts }),
    'gate',
  ])
  let answers: Record<string, string> = Object.fromEntries(
    Object.entries({ ...plain, ...said }).filter(([key]) => known.has(key)),
  )
  for (;;) {
    const { step } = walk({ release, pathway, practice, answers, at: '2026-11-24T10:15' })
    if (step.screen === 'disposition') return step.disposition
    if (step.screen !== 'facts') throw new Error(`${id} stops at ${step.screen}.`)
    answers = { ...Object.fromEntries(step.facts.map((fact) => [fact.id, 'no'])), ...answers }
  }
}

it.each(['1', '4', '5', '15'])(
  'a child of %s with a cold and a temperature who plays needs no nurse, by each door',
  (age) => {
    for (const topic of ['fever-child', 'cold-flu-covid', 'cough-short'])
      expect(ledBy(topic, { age, days: '2', 'cold-plays': 'yes' }).rank, topic).toBeLessThan(3)
  },
)

it.each(['16', '44', '59'])('a dizzy moment at %s that was no faint is led alike by both topics', (age) => {
  const dizzy = ledBy('dizziness', { age, days: '7' })
  const faint = ledBy('faint-blackout', { age, days: '7', 'only-dizzy': 'yes' })
  expect([faint.destination, faint.rank]).toEqual([dizzy.destination, dizzy.rank])
})

it.each([
  ['menopause-hrt', { 'on-hrt': 'yes', 'hrt-out': 'yes' }],
  ['migraine-known', { 'tabs-out': 'yes' }],
])('medicine that runs out comes as soon by %s as by a repeat', (topic, out) => {
  const repeat = ledBy('repeat-prescription', { gate: 'no', 'runs-out': 'yes' })
  const there = ledBy(topic, { age: '52', ...out })
  expect([there.destination, there.rank]).toEqual([repeat.destination, repeat.rank])
})
