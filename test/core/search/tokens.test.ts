import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plain, tellingWords, wordsOf } from '#core/search/tokens.ts'

describe('typed words made plain', () => {
  it.each([
    ["Can't get thru, she's POORLY!!", 'cant get thru shes poorly'],
    ['crème for café-au-lait spots', 'creme for cafe au lait spots'],
    ['  sore\tthroat\n7yo ', 'sore throat 7yo'],
    ['b12 / folic acid', 'b12 folic acid'],
    ['mum’s ankle`s up', 'mums ankles up'],
    ['U.T.I. and G.P.', 'uti and gp'],
    ['A&E / A+E / a and e', 'ae ae ae'],
    ['can not, cannot, can’t, canʼt, can t', 'cant cant cant cant cant'],
    ['is not / will not / did not', 'isnt wont didnt'],
    ['pins n needles, x–ray', 'pins and needles xray'],
    ['12/40 bleeding, 150/40, 2/40/3', '12 weeks pregnant bleeding 150 40 2 40 3'],
    ['???', ''],
  ])('%j', (typed, words) => expect(plain(typed)).toBe(words))

  it('stay as they are when made plain again, and hold only letters, digits and single spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = plain(text)
        expect(plain(once)).toBe(once)
        expect(once).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/)
        expect(wordsOf(text).join(' ')).toBe(once)
      }),
    )
  })
})

describe('the words worth matching', () => {
  it.each([
    ['hello im ringing about my dad he has a really sore knee', 'dad sore knee'],
    ['she keeps being sick and wont drink', 'sick wont drink'],
    ['what can I do', 'what can i do'],
  ])('of "%s" are "%s"', (typed, telling) => expect(tellingWords(wordsOf(typed)).join(' ')).toBe(telling))

  it('are never none while something was typed', () => {
    const words = fc.array(fc.constantFrom('hello', 'my', 'mum', 'is', 'not', 'well', 'rash'), {
      minLength: 1,
    })
    fc.assert(
      fc.property(words, (typed) => {
        const telling = tellingWords(typed)
        expect(telling.length).toBeGreaterThan(0)
        if (typed.includes('rash')) expect(telling).not.toContain('hello')
      }),
    )
  })
})
