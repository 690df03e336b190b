import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikePerson, withoutKnown } from '#core/practice/words/looks-like-person.ts'
import namesFile from '#core/practice/words/people-names.json' with { type: 'json' }
import { peopleNames } from '#core/practice/words/people-names.ts'
import { isAskedOf } from '#core/practice/words/person-found.ts'
import { isNhsNumber } from '#core/practice/words/person-numbers.ts'

const names = peopleNames(namesFile)

const TODAY = '2026-11-27'
const found = (text: string) =>
  looksLikePerson(text, TODAY, names).map(({ kind, text }) => `${kind}: ${text}`)

describe('names', () => {
  it.each([
    ['Julie could not get a slot', 'Julie'],
    ['spoke to mohammed about his tablets', 'mohammed'],
    ['mrs xylophone rang twice', 'mrs xylophone'],
    ['Mr. J. Kowalczyk waits for his letter', 'Mr. J. Kowalczyk'],
    ['the letter of Zbigniew Krol was lost', 'Zbigniew Krol'],
    ['told Krol to ring back', 'Krol'],
    ['Krol rang and nobody knew why', 'Krol'],
    ['add a note for O’Brien please', 'O’Brien'],
    ["ask Siân's mum first", "Siân's"],
    ['Anne-Marie was sent to the wrong place', 'Anne-Marie'],
    ['Dr Patel is away on Tuesdays', 'Dr Patel'],
    ['Miss Green had no reply', 'Miss Green'],
    ['THE LETTER OF JULIE SMITH WAS LOST', 'JULIE SMITH'],
    // Ordinary words that are names too.
    ['it was about Grace and her mum', 'Grace'],
    ['sent Mark to the wrong pharmacy', 'Mark'],
    ['Grace Smith was sent home', 'Grace Smith'],
    ['mark smith was sent home', 'mark smith'],
    ['told Rose to wait', 'Rose'],
    ['Will Krolak was not rung back', 'Will Krolak'],
    ['the results of May Evans', 'May Evans'],
    ['the surname Xu is written wrong', 'Xu'],
  ])('sees one in: %s', (text, name) => {
    expect(found(text)).toEqual([`name: ${name}`])
  })
  it.each([
    'Mark the pharmacy as full from the answer screen',
    'mark it full with one key',
    'Will you put the chair clinic higher?',
    'Grace days for fit notes are not clear. May we have them?',
    'Hope this helps: show opening hours in May and June',
    'The Duty Doctor list is hard to see on Monday mornings',
    'Pharmacy First should come before Minor Injuries',
    'put Boots and Specsavers first, both are in Welsh and English',
    'ask about Crohn’s and Parkinson’s sooner',
    'St John Ambulance and St Mary’s are not listed',
    'MS patients ask for the MR scan line',
    'we miss calls at eight, a nurse could ring',
    '1st & 3rd Thurs only, and every other Tues and Fri',
    'MAKE THE LETTERS LARGER ON THIS SCREEN PLEASE',
    'Patients said the text message was unclear',
    'rose hip, holly, ivy and a hazel nut allergy: list them',
    'b12 1st dose, 2nd dose and E2 3rd floor',
    '111 and 999 are 3 digits, open 8:30-18:30, 24/7',
    'since 2025 2026 the flu clinic moved, from 1/12/2026 on',
    'the 12 o’clock clinic, 3 of 10 callers, £2.50',
  ])('sees none in: %s', (text) => {
    expect(found(text)).toEqual([])
  })
  it('leaves out what is made of words of the practice', () => {
    const all = looksLikePerson('ask Krolak Chemists or Zyta first', TODAY, names)
    expect(all.map(({ text }) => text)).toEqual(['Krolak Chemists', 'Zyta'])
    expect(withoutKnown(all, ['Krolak Chemists, High Street']).map(({ text }) => text)).toEqual(['Zyta'])
  })
})

describe('numbers and places', () => {
  it.each([
    ['NHS no 943 476 5919 was typed', 'nhs-number: 943 476 5919'],
    ['9434765919', 'nhs-number: 9434765919'],
    ['ring 01632 960 123', 'phone: 01632 960 123'],
    ['ring +44 (0)7700 900123', 'phone: +44 (0)7700 900123'],
    ['record 1234567', 'long-number: 1234567'],
    ['9434765918 has a wrong last digit', 'long-number: 9434765918'],
    ['lives at LS1 4AP', 'postcode: LS1 4AP'],
    ['lives at sw1a1aa', 'postcode: sw1a1aa'],
    ['write to a.b@example.org', 'e-mail: a.b@example.org'],
    ['born 3/4/56', 'birth-date: born 3/4/56'],
    ['DOB 03 04 1956', 'birth-date: DOB 03 04 1956'],
    ['she is 3rd of May 1970', 'birth-date: 3rd of May 1970'],
    ['3 Mai 1970', 'birth-date: 3 Mai 1970'],
    ['1956-04-03', 'birth-date: 1956-04-03'],
    ['12.03.2026', 'birth-date: 12.03.2026'],
    ['the lady at 12 Mill Lane', 'address: 12 Mill Lane'],
  ])('sees %s', (text, expected) => {
    expect(found(text)).toEqual([expected])
  })
  it('asks only about names and addresses', () => {
    const asked = looksLikePerson('Julie, 12 Mill Lane, LS1 4AP, 01632 960123', TODAY, names).filter(
      isAskedOf,
    )
    expect(asked.map(({ kind }) => kind)).toEqual(['name', 'address'])
  })
})

const checkDigit = (nine: readonly number[]) =>
  (11 - (nine.reduce((all, digit, at) => all + digit * (10 - at), 0) % 11)) % 11
const nhsNumbers = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
  .filter((nine) => nine[0]! > 0 && checkDigit(nine) < 10)
  .map((nine) => [...nine, checkDigit(nine)].join(''))
const gap = fc.constantFrom('', ' ', '-', '  ')
const words = fc.constantFrom('', 'the call of ', 'see: ', 'why is (', 'ask for ')

it('sees every NHS number, however it is grouped and whatever stands around it', () => {
  fc.assert(
    fc.property(nhsNumbers, gap, gap, words, (number, one, other, around) => {
      expect(isNhsNumber(number)).toBe(true)
      const written = `${number.slice(0, 3)}${one}${number.slice(3, 6)}${other}${number.slice(6)}`
      const kinds = looksLikePerson(`${around}${written}) please`, TODAY, names)
      expect(kinds.filter((one) => !isAskedOf(one))).toHaveLength(1)
    }),
  )
})
it('sees every phone number and every day of birth, and gives back where they stand', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-26'), noInvalidDate: true })
  fc.assert(
    fc.property(fc.stringMatching(/^0[1237]\d{9}$/), day, words, (phone, born, around) => {
      const date = born.toISOString().slice(0, 10).split('-').reverse().join('/')
      const text = `${around}${phone} and ${date} too`
      const all = looksLikePerson(text, TODAY, names)
      expect(all.map(({ kind }) => kind)).toEqual(['phone', 'birth-date'])
      for (const one of all) expect(text.slice(one.at, one.at + one.text.length)).toBe(one.text)
    }),
  )
})
it('reads any text, and finds nothing twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      let end = 0
      for (const one of looksLikePerson(text, TODAY, names)) {
        expect(one.at).toBeGreaterThanOrEqual(end)
        end = one.at + one.text.length
      }
    }),
  )
})
