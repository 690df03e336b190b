import { expect, it } from 'vitest'
import { suggestionFault } from '#core/practice/suggestions/suggestion-fault.ts'

it('is a line of plain words', () => {
  expect(suggestionFault('Ring the pharmacy before lunch.')).toBeUndefined()
  expect(suggestionFault('  ring it   ')).toBe('Say it in a few words more.')
  expect(suggestionFault('a'.repeat(201))).toBe('Say it in at most 200 characters.')
  expect(suggestionFault('Two lines\nof words here')).toBe('Write plain words on one line.')
})
