import { expect, it } from 'vitest'
import { spanWords } from '#core/pathway/span-words.ts'
import { content } from '../../content/sample.ts'

const { phrases } = content.release

it.each([
  [1, 'days', '1 day'],
  [2, 'days', '2 days'],
  [48, 'hours', '48 hours'],
  [1, 'weeks', '1 week'],
  [3, 'months', '3 months'],
] as const)('%d %s is said as "%s"', (n, unit, said) => {
  expect(spanWords(phrases, { n, unit })).toBe(said)
})
