import { expect, it } from 'vitest'
import { phrase } from '#core/pathway/phrases.ts'
import { asOneNote } from '#core/texts/one-note.ts'
import { content } from '../../content/sample.ts'

const { phrases } = content.release
const hide = phrase(phrases, 'note-hide')

it('puts the notes of one caller under each other', () => {
  expect(asOneNote(['Cough, 30.', 'Rash, 30.'], phrases)).toBe('Cough, 30.\n\nRash, 30.')
})
it('hides the whole from online access where one of them is hidden, and says so once', () => {
  const note = asOneNote(['Cough.', `${hide}\nHurt at home.`, `${hide}\nPrivate.`], phrases)
  expect(note).toBe(`${hide}\nCough.\n\nHurt at home.\n\nPrivate.`)
})
