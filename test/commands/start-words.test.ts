import { expect, it } from 'vitest'
import en from '../../content/languages/en.json' with { type: 'json' }
import { startWords } from '../../src/commands/start-words.ts'

const words = startWords()

it('leaves the words of the first screen with the page, and no others', () => {
  for (const key of ['search-question', 'search-help', 'banner-offline', 'raise-say', 'area-head', 'join'])
    expect(words, key).toHaveProperty(key, (en as Record<string, string>)[key])
  for (const key of ['slip-net', 'refuses-under-years', 'lead-title', 'end-accepted'])
    expect(words, key).not.toHaveProperty(key)
})
it('is a part of all words, unchanged', () => {
  expect(en).toMatchObject(words)
  expect(Object.keys(words).length).toBeLessThan(120)
})
