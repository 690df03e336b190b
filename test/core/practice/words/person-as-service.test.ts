import { expect, it } from 'vitest'
import { peopleInNotes } from '#core/practice/words/people-in-notes.ts'
import namesFile from '#core/practice/words/people-names.json' with { type: 'json' }
import { peopleNames } from '#core/practice/words/people-names.ts'
import { isPersonAsService } from '#core/practice/words/person-as-service.ts'

const names = peopleNames(namesFile)
const today = '2026-11-28'
const is = (name: string, number = '01632 960000') =>
  isPersonAsService({ name, phones: [{ number }] }, today, names)

it('a title, a word for a patient, a date of birth, or a name over a mobile number is a person', () => {
  expect(is('Mrs Jones (patient) daughter')).toBe(true)
  expect(is('mrs jones')).toBe(true)
  expect(is('Miss Smith')).toBe(true)
  expect(is('Shirley, patient’s daughter')).toBe(true)
  expect(is('S Khan DOB 1/2/1950')).toBe(true)
  expect(is('Sarah Jones', '07700 900456')).toBe(true)
  expect(is('Sarah Jones', '+44 7700 900456')).toBe(true)
})
it('a service with a usual name is none, whatever its number', () => {
  for (const name of [
    'Patient transport',
    'Patient Advice and Liaison Service',
    'MS nurse',
    'MR scan booking',
  ])
    expect(is(name), name).toBe(false)
  expect(is('District nurses', '07700 900456')).toBe(false)
  expect(is('Sarah Jones Pharmacy')).toBe(false)
})
it('the form asks about a name that is a person’s', () => {
  const called = { name: 'Mrs Jones (patient)', phones: [] }
  const found = peopleInNotes({ texts: [], before: [], known: ['Mrs Jones (patient)'], called }, today, names)
  expect(found).toEqual([{ kind: 'name', text: 'Mrs Jones (patient)', at: 0 }])
})
