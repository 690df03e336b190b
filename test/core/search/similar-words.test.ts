import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { similarWords, weightOf } from '#core/search/similar-words.ts'
import { buildIndex } from '#core/search/topic-index.ts'

const WORDS =
  'throat tummy tablets antibiotics migraine headache constipation prescription vaccination pregnant dizzy swollen ankle stitches'.split(
    ' ',
  )
const topic = (id: string, ...words: string[]) => ({
  id,
  title: id,
  group: 'general',
  kind: 'symptom' as const,
  words,
})
const index = buildIndex([...WORDS.map((word) => topic(word)), topic('vomiting', 'ear', 'diarrhoea')])
const found = (word: string, unfinished = false) => [...similarWords(index, word, unfinished).keys()]

/** A word with one letter left out, doubled, wrong, or changed with the next one, the first letter left alone. */
const slip = fc
  .tuple(fc.constantFrom(...WORDS), fc.nat(), fc.constantFrom('drop', 'double', 'wrong', 'swap'))
  .map(([word, place, kind]) => {
    const at = 1 + (place % (word.length - 2))
    const [before, letter, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)]
    const made = {
      drop: after,
      double: letter + letter + after,
      wrong: `q${after}`,
      swap: after[0] + letter + after.slice(1),
    }
    return { word, typed: before + made[kind as keyof typeof made] }
  })

describe('what a typed word may mean', () => {
  it('is the word itself, although a letter slipped', () => {
    fc.assert(fc.property(slip, ({ word, typed }) => void expect(found(typed)).toContain(word)))
  })

  it('is worth most when it is typed right, and less with each slip', () => {
    const worth = (typed: string) => similarWords(index, typed, false).get('antibiotics') ?? 0
    expect(worth('antibiotics')).toBe(1)
    expect(worth('antibiotcs')).toBeLessThan(1)
    expect(worth('antbiotcs')).toBeLessThan(worth('antibiotcs'))
    expect(worth('antbiotcs')).toBeGreaterThan(0)
  })

  it('is whatever it begins, while it is still being typed', () => {
    expect(found('pre', true)).toEqual(expect.arrayContaining(['prescription', 'pregnant']))
    expect(found('pre', false)).not.toContain('prescription')
  })

  it('is worth the more, the more of it has been typed', () => {
    const worth = (typed: string) => similarWords(index, typed, true).get('constipation')!
    const grown = ['co', 'cons', 'const', 'constipatio'].map(worth)
    expect([...grown].sort((a, b) => a - b)).toEqual(grown)
    expect(grown[0]).toBeLessThan(grown.at(-1)!)
  })

  it('is what sounds like it or grows from the same root', () => {
    expect(found('dyarea')).toContain('diarrhoea')
    expect(found('vomited')).toContain('vomiting')
    expect(found('pregnancies')).not.toContain('prescription')
  })

  it('is nothing else for a short word: "ears" may slip, "ear" may not', () => {
    expect(found('eat')).toEqual([])
    expect(found('ear')).toEqual(['ear'])
  })

  it('weighs a word nobody says like the likeliest word it may mean', () => {
    const typed = 'anticiotics'
    expect(weightOf(index, typed, similarWords(index, typed, false))).toBe(index.weights.get('antibiotics'))
    expect(weightOf(index, 'zzzz', new Map())).toBeGreaterThan(0)
  })
})
