import { expect, it } from 'vitest'
import { peopleLeft } from '#core/practice/suggestions/people-left.ts'
import namesFile from '#core/practice/words/people-names.json' with { type: 'json' }
import { peopleNames } from '#core/practice/words/people-names.ts'

const names = peopleNames(namesFile)

it('asks about a name until somebody says that it is none, and never lets a number go', () => {
  const text = 'Put Zyta before the ring-back to 01632 960123.'
  const words = (list: readonly { readonly text: string }[]) => list.map((one) => one.text)
  const first = peopleLeft(text, [], '2026-11-27', names)
  expect(words(first.ask)).toEqual(['Zyta'])
  expect(words(first.leaveOut)).toEqual(['01632 960123'])
  const then = peopleLeft(text, ['Zyta', '01632 960123'], '2026-11-27', names)
  expect(words(then.ask)).toEqual([])
  expect(words(then.leaveOut)).toEqual(['01632 960123'])
})
