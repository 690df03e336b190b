import { expect, it } from 'vitest'
import { countPlainWords, plainMatch } from '#core/search/closer/plain-match.ts'
import { buildIndex } from '#core/search/topic-index.ts'

const topic = (title: string, ...words: string[]) => ({ id: title, title, group: 'g', words })
const counted = countPlainWords(
  buildIndex([topic('Sore throat', 'raw throat'), topic('Earache', 'sore ear'), topic('B12 jab', 'b 12')]),
)
const match = (typed: string) => [...plainMatch(counted, typed.split(' '))]

it('sets each topic beside the one that holds most of the words as typed', () => {
  const [throat, ear] = match('sore throat')
  expect(throat).toBe(1)
  expect(ear).toBeGreaterThan(0)
  expect(ear).toBeLessThan(1)
})
it('hears a word that is begun, and nothing in words that no topic holds', () => {
  expect(match('ear')[1]).toBe(1)
  expect(match('thro')[0]).toBe(1)
  expect(match('knee')).toEqual([0, 0, 0])
})
