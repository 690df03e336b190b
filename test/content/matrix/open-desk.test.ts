import { describe, expect, it } from 'vitest'
import { openDesk } from '#content/matrix/open-desk.ts'
import { content } from '../sample.ts'

const { find } = openDesk(content)

describe('the problem that is found after a yes at the gate', () => {
  it('is read through the lexicon, as on the desk', () => {
    expect(find('ma heid is loupin', { age: 40, sex: 'male' })).toBe('headache')
  })
  it('is the topic for the age that the call already has', () => {
    expect(find('sick and the runs', { age: 3, sex: 'male' })).toBe('child-vomit-diarrhoea')
    expect(find('sick and the runs', { age: 40, sex: 'male' })).toBe('vomit-diarrhoea-adult')
  })
  it('is a symptom topic though planned ones fit the words better', () => {
    expect(find('cancel my appointment, chest pain', { age: 60, sex: 'male' })).toBe('chest-pain')
  })
})
