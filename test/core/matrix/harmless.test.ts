import { describe, expect, it } from 'vitest'
import { overTriage, playHarmless } from '#core/matrix/harmless.ts'
import { demoEnquiry } from '../call/a-call.ts'

const { release, practice, at } = demoEnquiry('sore-throat', {})
const desk = { enquiry: { release, practice, at }, find: () => undefined }
const person = {
  id: 'spit',
  topic: 'sore-throat',
  says: 'dribbles',
  innocent: 'in her sleep',
  who: { age: 30, sex: 'female' },
  most: 'duty-today',
  weight: 3,
}

describe('ordinary people', () => {
  const calls = playHarmless(desk, [
    { ...person, yes: ['drool'] },
    { ...person, id: 'plain', yes: [], weight: 9 },
    { ...person, id: 'letter', topic: 'benefits-housing-letter', yes: [], weight: 100 },
  ])
  it('who are sent higher than they need are named', () => {
    expect(calls.filter(({ tooMuch }) => tooMuch).map(({ person: { id } }) => id)).toEqual(['spit'])
  })
  it('count by how often they call, symptom topics alone', () => {
    expect(overTriage(desk, calls)).toEqual({ ambulance: 0.25, urgent: 0 })
  })
})
