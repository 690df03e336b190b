import { expect, it } from 'vitest'
import { Reader } from '#content/read/reader.ts'
import { answerOf } from '#content/read/told.ts'
import { parseYaml } from '#content/read/yaml-file.ts'
import { content } from '../sample.ts'

function read(text: string) {
  const reader = new Reader(parseYaml(text, 'content/signs.yaml'))
  const answer = answerOf(reader, ['died'], content.shared.destinations)
  return { answer, problems: reader.problems.map(({ message }) => message) }
}

it('reads what is said where a sign decided, of each place', () => {
  expect(read('died: {answer: {duty-now: I am so sorry.}, net: Ring us again.}')).toEqual({
    answer: { answer: { 'duty-now': 'I am so sorry.' }, net: 'Ring us again.' },
    problems: [],
  })
  expect(read('died: {say: died at home}').answer).toEqual({})
})

it('finds a place that does not exist: its words would never be said', () => {
  expect(read('died: {answer: {duty-soon: I am so sorry.}}').problems).toEqual([
    'There is no destination "duty-soon"; see destinations.yaml.',
  ])
})
