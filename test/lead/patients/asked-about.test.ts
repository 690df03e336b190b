import { expect, it } from 'vitest'
import namesFile from '#core/practice/words/people-names.json' with { type: 'json' }
import { peopleNames } from '#core/practice/words/people-names.ts'
import { askedAbout } from '#lead/patients/asked-about.ts'

const names = peopleNames(namesFile)
const nothingSaid = { none: new Set<string>(), sure: '' }
const today = '2026-11-27'
const notes = { texts: ['They ring first.', 'Mr Ali may come.'], before: ['They ring first.'], known: [] }

it('asks about who is named until somebody said that it is no patient', () => {
  expect(askedAbout(notes, names, nothingSaid, today)?.found?.map(({ text }) => text)).toEqual(['Mr Ali'])
  expect(askedAbout(notes, names, { none: new Set(['Mr Ali']), sure: '' }, today)).toBeUndefined()
})

it('asks about all that is new where nobody could look for names, once for each text', () => {
  const asked = askedAbout(notes, undefined, nothingSaid, today)
  expect(asked).toEqual({ written: 'Mr Ali may come.' })
  expect(askedAbout(notes, undefined, { none: new Set(), sure: asked!.written }, today)).toBeUndefined()
  const more = { ...notes, texts: ['Mr Ali and Mrs Patel may come.'] }
  expect(askedAbout(more, undefined, { none: new Set(), sure: asked!.written }, today)).toBeDefined()
})

it('asks nothing where nothing was written, names or none', () => {
  const same = { texts: ['They ring first.', ''], before: ['They ring first.'], known: [] }
  expect(askedAbout(same, undefined, nothingSaid, today)).toBeUndefined()
  expect(askedAbout(same, names, nothingSaid, today)).toBeUndefined()
})
