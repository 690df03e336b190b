import { describe, expect, it } from 'vitest'
import { MEASURES, NOT_COLLECTED } from '#core/measured/measures.ts'
import { MEASURE_IDS } from '#core/practice/calls/watched.ts'
import en from '../../../content/languages/lead-en.json' with { type: 'json' }

describe('measures', () => {
  it('have each a name, a meaning with what it is out of, and another beside them', () => {
    const words: Record<string, string> = en
    for (const { id, beside } of MEASURES) {
      expect(words[`calls-measure-${id}`], id).toBeTruthy()
      expect(words[`calls-means-${id}`], id).toMatch(/^Counted: .*Out of: /)
      expect(MEASURES.map((one) => one.id)).toContain(beside)
      expect(beside).not.toBe(id)
    }
    expect(MEASURES.map(({ id }) => id).sort()).toEqual([...MEASURE_IDS].sort())
    for (const id of NOT_COLLECTED) expect(words[`calls-no-${id}`], id).toBeTruthy()
  })
  it('set no targets, blame nobody and rank neither staff nor practices', () => {
    const said = Object.entries(en).filter(([key]) => /^(calls|compare)-/.test(key))
    expect(said.length).toBeGreaterThan(60)
    const found = said.filter(([, words]) =>
      /\b(targets?|goals?|league|rank(s|ed|ing)?|scores?|red|amber|green|fail(ed|ing|ure)?|poor|best|worst|under-?perform\w*|performance|benchmark\w*|other practices|each receptionist|by staff)\b/i.test(
        words,
      ),
    )
    expect(found).toEqual([])
  })
})
