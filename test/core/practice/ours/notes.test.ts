import { expect, it } from 'vitest'
import { noteAt, notesBeside } from '#core/practice/ours/notes.ts'
import { noteFault, slotNameFault } from '#core/practice/ours/own-text.ts'

const networkNotes = { 'sick-note': 'Ask the hub.' }

it('a practice’s own note stands over its network’s, and an empty one keeps that away', () => {
  expect(noteAt({ overrides: {}, networkNotes }, 'sick-note')).toEqual({
    text: 'Ask the hub.',
    from: 'network',
  })
  expect(noteAt({ overrides: { notes: { 'sick-note': 'Form 3.' } }, networkNotes }, 'sick-note')).toEqual({
    text: 'Form 3.',
    from: 'practice',
  })
  expect(noteAt({ overrides: { notes: { 'sick-note': '' } }, networkNotes }, 'sick-note')).toBeUndefined()
  expect(noteAt({ overrides: {}, networkNotes }, 'constructor')).toBeUndefined()
})
it('notes on the topic and the help stand beside an answer, and none beside the hospital or an ambulance', () => {
  const notes = { chest: 'Topic.', 'gp-soon': 'no', '/gp-soon': 'Help.', '/ambulance': 'Do not ring.' }
  const beside = (destination: string, acts: number) =>
    notesBeside({ overrides: { notes }, networkNotes }, 'chest', { destination, acts }).map(
      ({ text }) => text,
    )
  expect(beside('gp-soon', 3)).toEqual(['Topic.', 'Help.'])
  expect(beside('ambulance', 6)).toEqual([])
  expect(beside('eye-casualty', 5)).toEqual([])
  expect(beside('a-and-e', 5)).toEqual([])
})
it('a safety notice of the network stands first, also where the practice has a note of its own or keeps notes away', () => {
  const safetyNotes = { 'sick-note': 'Recall of inhaler X.' }
  const beside = (own: string) =>
    notesBeside({ overrides: { notes: { 'sick-note': own } }, safetyNotes }, 'sick-note', {
      destination: 'gp-soon',
      acts: 3,
    })
  const notice = { text: 'Recall of inhaler X.', from: 'notice' }
  expect(beside('Form 3.')).toEqual([notice, { text: 'Form 3.', from: 'practice' }])
  expect(beside('')).toEqual([notice])
})
it.each([
  ['For under 7 days: they fill in form SC2 themselves. Ring 01632 960100 for help.', undefined],
  ['', undefined],
  ['Do not ring 999 for these callers', 'speaks against 999'],
  ['Ring 0909 879 0000', 'costs callers far more'],
  ['See www.hill.example', 'web address'],
  ['x'.repeat(301), 'longer than 300'],
  ['<b>bold', 'web page code'],
  ['Mrs A, 943 476 5919, wants hers on Mondays', 'NHS number'],
  ['Mrs A, 9434765919', 'NHS number'],
  ['The one born 4/1/1962', 'date of birth'],
  ['DOB on the list', 'date of birth'],
  ['Mrs A, 943 476 5910, one digit wrong', 'NHS number'],
  ['Ring 01632 960100 943 476 5919', 'NHS number'],
  ['Ring +44 7700900123 or write to desk@hill.example, AB1 2CD', undefined],
  ['The one of 4 January 1962', 'date of birth'],
  ['The one of 1962-01-04', 'date of birth'],
  ['Closed on 24/12/2031', 'date of birth'],
  ['Closed on 24 December', undefined],
])('the note "%s" is told what is wrong with it', (text, fault) => {
  if (fault) expect(noteFault(text)).toContain(fault)
  else expect(noteFault(text)).toBeUndefined()
})
it.each([
  ['Duty GP on the day', undefined],
  [' ', 'missing'],
  ['x'.repeat(61), 'longer than 60'],
  ['Two\nlines', 'nobody can see'],
])('the slot "%s" is told what is wrong with its name', (name, fault) => {
  if (fault) expect(slotNameFault(name)).toContain(fault)
  else expect(slotNameFault(name)).toBeUndefined()
})
