import { expect, it } from 'vitest'
import namesFile from '#core/practice/words/people-names.json' with { type: 'json' }
import { peopleNames } from '#core/practice/words/people-names.ts'
import { questionOfNotes } from '#lead/patients/question-of-notes.ts'

const names = peopleNames(namesFile)
const nothingSaid = { none: new Set<string>(), sure: '' }
const today = '2026-11-27'
const notes = { texts: ['They ring first.', 'Mr Ali may come.'], before: ['They ring first.'], known: [] }

it('asks about who is named until somebody said that it is no patient', () => {
  expect(questionOfNotes(notes, names, nothingSaid, today)?.found?.map(({ text }) => text)).toEqual([
    'Mr Ali',
  ])
  expect(questionOfNotes(notes, names, { none: new Set(['Mr Ali']), sure: '' }, today)).toBeUndefined()
})

it('asks about all that is new where nobody could look for names, once for each text', () => {
  const asked = questionOfNotes(notes, undefined, nothingSaid, today)
  expect(asked).toEqual({ written: 'Mr Ali may come.' })
  expect(questionOfNotes(notes, undefined, { none: new Set(), sure: asked!.written }, today)).toBeUndefined()
  const more = { ...notes, texts: ['Mr Ali and Mrs Patel may come.'] }
  expect(questionOfNotes(more, undefined, { none: new Set(), sure: asked!.written }, today)).toBeDefined()
})

it('asks nothing where nothing was written, names or none', () => {
  const same = { texts: ['They ring first.', ''], before: ['They ring first.'], known: [] }
  expect(questionOfNotes(same, undefined, nothingSaid, today)).toBeUndefined()
  expect(questionOfNotes(same, names, nothingSaid, today)).toBeUndefined()
})
