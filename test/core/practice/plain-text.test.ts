import { expect, it } from 'vitest'
import { asPlain, asSeen, textFault } from '#core/practice/words/plain-text.ts'

const point = (...codes: number[]) => String.fromCodePoint(...codes)
const UNSEEN = [
  0, 7, 0x1b, 0x7f, 0x85, 0xad, 0x34f, 0x180e, 0x200b, 0x200c, 0x200d, 0x2028, 0x202a, 0x202e, 0x2060, 0x2066,
  0x2069, 0x3164, 0xfe0f, 0xfeff, 0xd800, 0xdfff, 0xe0041,
]

it.each(UNSEEN)('character %i that nobody sees is a fault, in one line and in several', (code) => {
  expect(textFault(`Boots${point(code)}`, 'one line')).toMatch(/nobody can see/)
  expect(textFault(`Boots${point(code)}`, 'lines')).toMatch(/nobody can see/)
  expect(asSeen(`Boots${point(code)}`)).toBe('Boots')
})
it('drops the marks that Arabic and Hebrew writing bring along, in every field', () => {
  const refuse = () => expect.fail('nothing is refused')
  expect(asPlain({ name: '\u200fשלום\u200e', list: ['\u061cسلام'] }, refuse)).toEqual({
    name: 'שלום',
    list: ['سلام'],
  })
})
it('leaves words as people write them, and what stands already as it is', () => {
  const sent = { name: 'Café ☎️ 😀 – “Dŵr”', base: { name: 'Boots\u200b' }, n: 1, none: null }
  expect(asPlain(sent, () => expect.fail('nothing is refused'))).toEqual(sent)
})
it.each([
  ['می\u200cخواهم', 'Persian'],
  ['क्\u200dष', 'Hindi'],
  ['ශ්\u200dරී', 'Sinhala'],
  ['അവന്\u200d ', 'Malayalam'],
  ['👩\u200d⚕️', 'a joined picture'],
  [
    '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f} 1️⃣ ❤️\u200d🔥 👍🏽',
    'a flag, a key, a heart, a thumb',
  ],
])('takes a joiner where what is seen needs it: %s, %s', (text) => {
  expect(textFault(text, 'one line')).toBeUndefined()
  expect(asSeen(text)).toBe(text)
})
it.each([
  'Bo\u200dots',
  'ali\u200c',
  'علی\u200c',
  '\u200cعلی',
  'علی\u200c\u200cعلی',
  '3\ufe0f',
  '👩\u200d',
  'क\u200c3',
])('refuses a joiner where it joins nothing: %j', (text) => {
  expect(textFault(text, 'one line')).toMatch(/nobody can see/)
  expect(asSeen(text)).not.toBe(text)
})
it('names the field that holds what nobody sees', () => {
  const said: string[] = []
  asPlain({ service: { refer: { steps: 'Ring\u202e them' } } }, (text, field) => {
    said.push(field)
    return text
  })
  expect(said).toEqual(['steps'])
})
