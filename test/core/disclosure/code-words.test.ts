import { expect, it } from 'vitest'
import { codeWords } from '#core/disclosure/code-words.ts'
import { DICTIONARY } from '#core/disclosure/dictionary.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

const words: Record<string, string> = { ...en, ...leadEn }
const speech = {
  say: (key: string) => words[key] ?? `no words for ${key}`,
  place: (id: string) => `the ${id}`,
}

it('has words for each value that the dictionary names, and the name of a kind of help for any other', () => {
  for (const { id, keys } of DICTIONARY.tables)
    for (const [at, key] of keys.entries())
      for (const value of 'values' in key ? key.values : [])
        expect(codeWords(id, value, at === 0 ? 0 : 1, speech)).not.toMatch(/^no words|^the /)
  expect(codeWords('routes', 'fcp', 0, speech)).toBe('the fcp')
  expect(codeWords('gaps', 'full', 1, speech)).toBe(words['gap-reason-full'])
  expect(codeWords('causes', 'other', 0, speech)).toBe(words['lead-other'])
})
