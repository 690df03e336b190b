import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundOf } from '#core/search/phonetic.ts'

describe('words spelt by ear', () => {
  it.each([
    ['diarrhoea', 'diarea', 'diarrea', 'dyarea'],
    ['pneumonia', 'newmonia', 'nemonia'],
    ['psoriasis', 'soriasis', 'sorisis'],
    ['eczema', 'eksema', 'exema'],
    ['cough', 'coff', 'cof'],
    ['physio', 'fizio', 'fisio'],
    ['sciatica', 'siatica', 'siattica'],
    ['knee', 'nee'],
    ['wrist', 'rist'],
    ['injection', 'injecshun'],
    ['itching', 'iching'],
  ])('%s sounds like %s', (...spellings) => expect(new Set(spellings.map(soundOf)).size).toBe(1))

  it.each([
    ['rash', 'ear'],
    ['sick', 'sugar'],
    ['mole', 'knee'],
    ['hip', 'lip'],
    ['pill', 'fall'],
  ])('%s does not sound like %s', (one, other) => expect(soundOf(one)).not.toBe(soundOf(other)))

  it('sound the same with any letter doubled', () => {
    const words = fc.constantFrom('tablet', 'kidney', 'period', 'lump', 'fever', 'bladder', 'pill')
    fc.assert(
      fc.property(words, fc.nat(), (word, at) => {
        const place = at % word.length
        expect(soundOf(word.slice(0, place) + word[place] + word.slice(place))).toBe(soundOf(word))
      }),
    )
  })
})
