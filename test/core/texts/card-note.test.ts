import { expect, it } from 'vitest'
import { type ActedCard, cardNote } from '#core/texts/card-note.ts'
import { demoEnquiry } from '../call/a-call.ts'

const { release, practice } = demoEnquiry('sore-throat', {})
const CARD: ActedCard = {
  release,
  practice,
  card: 'call-999',
  words: 'dad chest pain 61m',
  age: '61',
  said: 'This needs an ambulance now.',
  number: 'yes',
  time: '10:23',
  acted: { told: 'duty', time: '10:24' },
  hidden: false,
}
const lines = (change: Partial<ActedCard> = {}) => cardNote({ ...CARD, ...change }, 'abcdef0123').split('\n')

it('says what the caller said, what was asked, where they were sent and when, what was said, and who told the duty clinician', () => {
  expect(lines().slice(0, -1)).toEqual([
    'Care navigation: Emergency ambulance (999)',
    'They said: “dad chest pain 61m”.',
    'Age: 61.',
    'Asked where the patient is and for a number to ring back. A number was given.',
    'Sent at 10:24, at once: Emergency ambulance (999).',
    'Said to the caller: This needs an ambulance now.',
    'Reception told the duty clinician at 10:24.',
  ])
})
it('says an age in words', () => expect(lines({ age: '3m' })).toContain('Age: 3 months.'))
it('says of nothing that it was done before it was, and of nobody that they were told who was not', () => {
  expect(lines({ acted: undefined }).join()).toContain('Offered at 10:23')
  expect(lines({ acted: undefined }).join()).not.toContain('told')
  expect(lines({ acted: { told: 'nobody', time: '10:24' } }).join()).not.toContain('told')
  expect(lines({ acted: { told: 'nearest', time: '10:25' } })).toContain(
    'Reception told the nearest clinician at 10:25.',
  )
  expect(lines({ number: 'no' }).join()).toContain('No number was given.')
  expect(lines({ number: undefined }).join()).not.toContain('number')
})
it('holds what was asked in the call before it, and is hidden where it may harm', () => {
  const before = demoEnquiry('sore-throat', { age: '7', sex: 'female' })
  const note = lines({ before, age: '7', hidden: true, words: 'also chest tight' })
  expect(note[0]).toBe('Hide from online access.')
  expect(note[1]).toContain('rang about: Sore throat')
  expect(note.join()).toContain('Opening danger signs asked: none present.')
  expect(note).toContain('Also said in the call: “also chest tight”.')
  expect(note.filter((line) => line.startsWith('Age'))).toEqual(['Age: 7.'])
})
