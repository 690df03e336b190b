import { describe, expect, it } from 'vitest'
import { buildWholeIndex } from '#core/search/closer/closer.ts'
import { knownOf, searchProblem } from '#core/search/problem.ts'
import { content } from '../../content/sample.ts'

const { pathways } = content.release
const index = buildWholeIndex(Object.values(pathways), content.lexicon)
const isSymptom = (topic: string) => pathways[topic]!.kind === 'symptom'
const found = (query: string, known: Parameters<typeof searchProblem>[4]['known'] = {}, who = {}) =>
  searchProblem(index, query, 3, who, { known, isSymptom }).map(({ id }) => id)

describe('the problem behind a request', () => {
  it('is a topic of symptoms, never another request', () => {
    expect(found('repeat prescription and a cough').every(isSymptom)).toBe(true)
    expect(found('repeat prescription')).not.toContain('repeat-prescription')
  })
  it('is not lost behind requests that fit better', () => {
    expect(found('repeat prescription review appointment for my knee')).not.toEqual([])
  })
  it('goes by the age and sex of the call, above what the words say', () => {
    expect(found('sick and the runs', { age: '3', sex: 'male' }, { age: '40' })[0]).toBe(
      'child-vomit-diarrhoea',
    )
  })
})

describe('what a call tells of age and sex', () => {
  it('is nothing where it was not known, not sure or not said', () => {
    expect(knownOf({})).toEqual({})
    expect(knownOf({ age: 'unsure', sex: 'other' })).toEqual({})
    expect(knownOf({ age: 'declined' })).toEqual({})
  })
  it('is the age as written, and female or male', () => {
    expect(knownOf({ age: 7, sex: 'female' })).toEqual({ age: '7', sex: 'female' })
  })
})
