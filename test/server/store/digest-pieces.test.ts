import { expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { digestText } from '#core/practice/practice-changes.ts'
import { digestPieces } from '#server/store/digest-pieces.ts'
import { content } from '../../content/sample.ts'

it.each([
  ['of the sample practice', content.demo('2026-11-24')],
  ['of one without services', emptyPractice('hill', 'Hill')],
])('the pieces %s are the text of its digest, which a desk makes in one', (_, practice) => {
  expect([...digestPieces(practice)].join('')).toBe(digestText(practice))
})
