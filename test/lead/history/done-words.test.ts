import { expect, it } from 'vitest'
import { AUDITED } from '#server/store/audit/entry.ts'
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

it('has words for everything that the server notes', () => {
  const words: Readonly<Record<string, string>> = leadEn
  expect(AUDITED.filter((what) => !words[`done-${what}`])).toEqual([])
})
