import { expect, it } from 'vitest'
import { blankService } from '#core/practice/service.ts'
import { noteTexts, ownNames, peopleInNotes } from '#core/practice/words/people-in-notes.ts'
import namesFile from '#core/practice/words/people-names.json' with { type: 'json' }
import { peopleNames } from '#core/practice/words/people-names.ts'

const lists = peopleNames(namesFile)
const found = (text: string, before: readonly string[] = [], known: readonly string[] = []) =>
  peopleInNotes({ texts: [text], before, known }, '2026-11-27', lists).map((one) => `${one.kind} ${one.text}`)

it.each([
  ['Mrs Patel always needs a chaperone.', 'name Mrs Patel'],
  ['ask for Sandra Jones', 'name Sandra Jones'],
  ['NHS 943 476 5919 rings weekly', 'nhs-number 943 476 5919'],
  ['dob 3/4/1951, never before ten', 'birth-date dob 3/4/1951'],
])('asks about a person in a note, %s', (text, said) => {
  expect(found(text)).toEqual([said])
})

it.each([
  'Send a task. Ask how many days are left.',
  'Ring 01632 960201, then press 2.',
  'Book the next slot on the nurse list; closed on Wednesdays.',
  'E-mail referrals to hill.feet@example.org, 3 Mill Lane.',
])('asks nothing of a note that names nobody, %s', (text) => {
  expect(found(text)).toEqual([])
})

it('asks once: what stood there before, and the names of services and places, are not asked about', () => {
  expect(found('Mrs Patel and Sandra Jones', ['ask for Sandra Jones'])).toEqual(['name Mrs Patel'])
  expect(found('Send them to Bridge Chemists in Millford', [], ['Bridge Chemists Millford'])).toEqual([])
})

it('takes no title of a topic for a person, and any name beside one still', () => {
  const asked = (text: string) =>
    peopleInNotes(
      { texts: [text], before: [], known: [], phrases: ['Sore throat', 'Hay fever'] },
      '2026-11-27',
      lists,
    )
  expect(asked('Done: gozzle hurts now finds Sore throat.')).toEqual([])
  expect(asked('Hay fever finds Sandra Jones and Sore.').map(({ text }) => text)).toEqual([
    'Sandra Jones',
    'Sore',
  ])
})

it('looks at what is read as it was written: steps and both kinds of notes', () => {
  const service = {
    ...blankService('a', { on: '2026-11-01', by: 'manager' }),
    name: 'Hill Feet',
    refer: { way: 'self-refer' as const, steps: 'one' },
    notesForStaff: 'two',
    notesForPatients: 'three',
    address: '1 Mill Lane',
  }
  expect([noteTexts(service), ownNames(service)]).toEqual([
    ['one', 'two', 'three'],
    ['Hill Feet', '1 Mill Lane'],
  ])
})
