import { expect, it } from 'vitest'
import { contentWords, englishIn } from '#lead/guidance/english-in.ts'
import { treeRows } from '#lead/guidance/tree.ts'
import { addWords, language } from '#ui/language.ts'
import leadCy from '../../../content/languages/lead-cy.json' with { type: 'json' }
import { content } from '../../content/sample.ts'

it('finds the words of the content in a line, in their order, and no part of another word', () => {
  const words = ['Any fever?', 'hot', 'a day']
  expect(englishIn('“Any fever?” hot neu hotel', words)).toEqual(['Any fever?', 'hot'])
  expect(englishIn('hot', words)).toEqual(['hot'])
  expect(englishIn('Any fever? a day', words)).toEqual(['Any fever?', 'a day'])
})
it('leaves no English word of a drawn sore throat unmarked on a Welsh page', () => {
  addWords(leadCy, 'cy')
  language.value = 'cy'
  const pathway = content.release.pathways['sore-throat']!
  const words = contentWords(content.release, pathway)
  const rest = treeRows(content.release, pathway)
    .flatMap(({ lines }) => lines)
    .map((line) => englishIn(line, words).reduce((left, word) => left.replace(word, ''), line))
  language.value = 'en'
  expect(
    rest.filter((line) => /\b(the|they|are|is|with|cannot|hard|more|than|years?|days)\b/i.test(line)),
  ).toEqual([])
})
