import { expect, it } from 'vitest'
import { longerAlike, meantPhone, phoneFault } from '#core/practice/phones/phone.ts'

it.each([
  ['a landline', '01632 960000'],
  ['a landline of ten digits', '01204 61234'],
  ['a landline of ten digits for abroad', '+44 1995 61234'],
  ['a landline of Brampton', '016977 2345'],
  ['a London number', '020 7946 0000'],
  ['a mobile', '07700 900123'],
  ['a freephone of ten digits', '0800 111222'],
  ['the helpline for children', '0800 1111'],
  ['the old line of three words', '0845 46 47'],
  ['999', '999'],
  ['111', '111'],
  ['a helpline of six digits', '116 123'],
  ['a line inside the building', '2201'],
  ['brackets round the area code', '(01632) 960000'],
  ['hyphens', '01632-960-000'],
  ['an extension', '01632 960000 x12'],
  ['an extension in letters', '01632 960000 ext 12'],
  ['an extension with a mark', '01632 960000, Ext. 12'],
  ['the dash of a word processor', '01632\u2013960000'],
  ['a number as it is written for abroad', '+44 1632 960000'],
  ['the nought in brackets beside it', '+44 (0)1632 960000'],
  ['two noughts for the plus', '0044 1632 960000'],
  ['a number abroad', '+353 1 679 5555'],
  ['a text relay before the number', '18001 01632 960000'],
])('%s can be rung: %s', (_, number) => expect(phoneFault(number)).toBeUndefined())

it.each([
  '0909 879 0000',
  '+44 909 879 0000',
  '0044 9098790000',
  '18001 0909 879 0000',
  '118 500',
  '0871 234 5678',
  '+883 510 001 234 567',
  '+8816 3112 3456',
  '+239 9912345',
  '+247 12345678',
  '+1 900 555 1234',
  '+353 1550 123456',
  '070 1234 5678',
  '0843 123 4567',
  '+44 844 477 8635',
])('%s costs callers far more than a usual call', (number) =>
  expect(phoneFault(number)).toMatch(/costs? callers far more/),
)
it('a short number that callers may be charged for is refused; those of helplines are not', () => {
  expect(phoneFault('66777')).toContain('short number')
  for (const number of ['85258', '116 123', '2201', '12345'])
    expect(phoneFault(number), number).toBeUndefined()
})
it('a number abroad of too few digits is refused', () => {
  expect(phoneFault('+247 12345')).toBeDefined()
})
it('a nought that a spreadsheet has eaten is given back', () => {
  expect(phoneFault('1632 960000')).toBe('"1632 960000" has lost its leading 0. Did you mean 01632 960000?')
  expect(phoneFault('7700900123')).toContain('Did you mean 07700 900123?')
})
it.each([
  ['without its area code', '960000', 'it has 6 digits'],
  ['a digit short', '01632 9600', 'it has 9 digits'],
  ['a digit long', '01632 9600001', 'it has 12 digits'],
  ['of an area that there is not', '04632 960000', 'it has 11 digits'],
])('a number %s cannot, and its digits are counted: %s', (_, number, count) => {
  expect(phoneFault(number)).toBe(
    `"${number}" cannot be rung: ${count}. Write the whole number with its area code, such as 01632 960000.`,
  )
})
it('a landline is a digit short where no number of its area code has ten', () => {
  for (const number of ['01604 55560', '01632 96000', '+44 1604 55560', '0121 496 000', '1604 55560'])
    expect(phoneFault(number), number).toBeDefined()
  expect(phoneFault('01604 55560')).toContain('numbers that begin with 01604 have 11 digits')
  // A nought that was lost is not offered for what would still lack a digit.
  expect(meantPhone('1604 55560')).toBeUndefined()
})
it('a number of ten digits is held against one of eleven that begins the same', () => {
  const others = ['01204 612 999', '01204 61299', '0161 496 0000']
  expect(longerAlike('01204 61234', others)).toBe('01204 612 999')
  expect(longerAlike('+44 1204 61234 x2', ['+44 (0)1204 612999'])).toBe('+44 (0)1204 612999')
  expect(longerAlike('01204 61234', ['01204 61299', '01606 412345'])).toBeUndefined()
  expect(longerAlike('01204 612 345', others)).toBeUndefined()
  expect(longerAlike('01604 55560', ['01604 555601'])).toBeUndefined()
})
it.each(['+44 01632 960000', '+44 1632 96', '+999', '0000'])(
  'a number for abroad that is none, "%s", cannot',
  (number) => {
    expect(phoneFault(number)).toContain('cannot be rung')
  },
)
it.each([
  '',
  'ring us',
  '01632 960000 or 960001',
  '01632/960000',
  'x12',
  '٠١٦٣٢٩٦٠٠٠٠',
  `01632${' '.repeat(30)}960000`,
])('"%s" is no number at all', (text) => expect(phoneFault(text)).toContain('is not a phone number'))
it('an extension is no part of the number’s own digits', () => {
  expect(phoneFault('01632 9600 x12')).toContain('it has 9 digits')
})

it.each(['0123', '01803', '0800'])('%s, a code without its number, cannot be rung', (number) => {
  expect(phoneFault(number)).toContain('cannot be rung')
})

it('never offers a number that a spreadsheet rounded as the one that was meant', () => {
  for (const rounded of ['441632960000', '4.4163296E+11', '4.41633E+11', '441633000000', '447700900000']) {
    expect(meantPhone(rounded), rounded).toBeUndefined()
    expect(phoneFault(rounded), rounded).not.toContain('Did you mean')
  }
  expect(meantPhone('441632960155')).toBe('01632 960155')
})
