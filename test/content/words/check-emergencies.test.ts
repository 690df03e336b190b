import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { writeWeights } from '#content/read/weights.ts'
import { checkEmergencies } from '#content/words/check-emergencies.ts'
import type { HeardLine } from '#content/words/heard-lines.ts'
import { content } from '../sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'emergencies-'))
afterAll(() => rmSync(folder, { recursive: true }))
const GOOD = `means:
  past: [last year]
  not_fit: [coil, blinds]
  breathe: [breath, breathing]
  blood: [blood, bleeding]
alone: [xylophone]
cards:
  call-999:
    - breathe blood -not_fit
    - xylophone>bleeding
`
const problemsOf = (text: string, learnedFrom: HeardLine[] = []) => {
  writeFileSync(join(folder, 'emergencies.yaml'), text)
  writeWeights(folder, { base: -3, parts: [{ part: 'blood', tenths: 4, card: 'call-999' }] }, learnedFrom)
  return checkEmergencies({ ...content, folder }).map(({ line, message }) => `${line} ${message}`)
}

it('finds nothing wrong with meanings that are used and words that are said', () => {
  expect(problemsOf(GOOD)).toEqual([])
})
it.each([
  ['breathe blood', 'breethe blood', '"breethe" is no meaning and nobody says it; did you mean "breathe"', 9],
  ['-not_fit', '-not_fits', '"not_fits" is no meaning and nobody says it; did you mean "not_fit"', 9],
  ['xylophone>', 'zylofone>', '"zylofone" is no meaning and nobody says it. ', 10],
  ['[breath, breathing]', '[breath, breathing, breath]', 'The saying "breath" stands twice', 4],
  [
    '    - xylo',
    '    - breathe blood -not_fit\n    - xylo',
    'The line "breathe blood -not_fit" stands twice',
    10,
  ],
  ['-not_fit', '-not_fit -not_fit', 'The exception "not_fit" stands twice', 9],
  [' -not_fit', '', 'No card uses the meaning "not_fit"', 3],
  ['[xylophone]', '[xylophone, harp]', 'No card uses the word "harp"', 6],
  ['[breath, breathing]', '[breath, bleeding]', '"bleeding" alone is both halves of this line', 9],
  ['call-999:', 'call-998:', 'There is no kind of help "call-998"', 8],
])('%s as %s is reported with its line', (before, after, message, line) => {
  const [problem] = problemsOf(GOOD.replace(before, after)).filter((text) => text.includes(message))
  expect(problem).toMatch(new RegExp(`^${line} `))
})
it('says when the weights were learned from other lines than those that were heard', () => {
  const line = { query: 'xylophone', topics: ['-'], urgent: false, card: false }
  expect(problemsOf(GOOD, [line])).toEqual([expect.stringContaining('learned from other lines')])
})
