import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatted,
  joined,
  listFaults,
  numberFaults,
  numberOf,
  phonesIn,
  plainText,
  quote,
  shorten,
  textOf,
  tidyPhone,
  wholeText,
} from '#core/exchange/plain-text.ts'

const TAG_LIKE = /<[a-z/!?]/i

describe('plain text', () => {
  // biome-ignore format: one line for each case
  it.each([
    ['<p>One</p><p>two &amp; three</p>', 'One two & three'],
    ['W<b>or</b>d', 'Word'],
    ['a<script type="x">alert("</p>")</script>b<STYLE>p{}</STYLE>c', 'a b c'],
    ['a<script>never closed', 'a'],
    ['<a href="x" title="a > b">link</a>', 'link'],
    ['a<!-- <b> -- > note -->b', 'a b'],
    ['&lt;p&gt;escaped&lt;/p&gt; &lt;script&gt;bad()&lt;/script&gt;', 'escaped'],
    ['under <16 and 3 < 4 < b', 'under <16 and 3 < 4 < b'],
    ['&#8217;&#x2019;&#146;&pound;5&nbsp;&eacute;', '’’’£5 é'],
    ['&xnothing; &constructor; &#0;&#xd800;AT&T', '&xnothing; &constructor; \uFFFD\uFFFDAT&T'],
    ['donâ€™t â€“ â€œhiâ€\u009d Â£5Â\u00a0each cafÃ© ðŸ˜€', 'don’t – “hi” £5 each café 😀'],
    ['Ã¢â‚¬â„¢s &acirc;&euro;&trade;s', '’s ’s'],
    ['CAFÉ’s Âme', 'CAFÉ’s Âme'],
    ['a\ud800b', 'a\ufffdb'],
    [' a\n\tb\u200b\u0000\u00a0 c\ufeff ', 'a b c'],
  ])('%j reads %j', (html, text) => expect(plainText(html)).toBe(text))
  it('is at most 2,000 characters, with an ellipsis only when it is cut', () => {
    expect(plainText('a'.repeat(2000))).toBe('a'.repeat(2000))
    expect(plainText('a'.repeat(2001))).toBe(`${'a'.repeat(1999)}…`)
    expect(plainText('word '.repeat(401))).toBe(`${'word '.repeat(398)}word…`)
  })
  it('leaves no script and no tag, whatever comes in', () => {
    const bits = '< > <script> </script x &lt; &amp; lt; <!-- --> " =\' / \u200b Â <b> ! 😀'.split(' ')
    const mixed = fc.array(fc.constantFrom(' ', ...bits), { maxLength: 30 }).map((list) => list.join(''))
    const check = (html: string) => {
      expect(plainText(html)).not.toMatch(TAG_LIKE)
      expect(plainText(html.repeat(400)).length).toBeLessThanOrEqual(2000)
      expect(plainText(html.repeat(400)).isWellFormed()).toBe(true)
    }
    fc.assert(fc.property(fc.oneof(fc.string(), mixed), check), { numRuns: 1500 })
  })
  it.each([
    '<',
    '<a',
    '<a ="',
    '<a =">"',
    '<!--',
    '<script>',
    "<a b='>",
    '&',
    '&#x',
    'â€',
    ' ',
    '(0',
    '<?',
    '</script',
  ])('comes to an end on two million letters of %j over and over', (bit) => {
    expect(phonesIn(wholeText(bit.repeat(Math.ceil(2_000_000 / bit.length))))).toBeInstanceOf(Array)
  })
  it('finds phone numbers in words, and nothing else', () => {
    const text =
      'Ring (0117) 496 0123 (10am to 4), +44 (0)20 7946 0000, 116 123; 07700.900123. No 1081695, 2019-2020.'
    expect(phonesIn(text)).toEqual(['0117 496 0123', '+44 20 7946 0000', '116 123', '07700 900123'])
  })
})

describe('one field of a feed', () => {
  const told: string[] = []
  const tell = (column: string, message: string) => void told.push(`${column} ${message}`)
  const saidOf = <T>(read: () => T): [T, string[]] => [read(), told.splice(0)]

  it('is a number in its range, or is said not to be one', () => {
    const age = (value: unknown) => saidOf(() => numberOf({ age: value }, 'age', [0, 130], tell))
    expect(age(16)).toEqual([16, []])
    expect(age(undefined)).toEqual([undefined, []])
    expect(age('16 years')).toEqual([16, [expect.stringContaining('written as text')]])
    for (const wrong of [131, -1, 'old', null, {}])
      expect(age(wrong)).toEqual([undefined, [expect.stringContaining('not a number from 0 to 130')]])
  })
  it('is taken as it stands where it has the form, and left out with the words for the form where not', () => {
    const url = (value: unknown) =>
      saidOf(() => formatted({ url: value }, 'url', [/^https:/, 'a web address'], tell))
    expect(url(' https://x.example ')).toEqual(['https://x.example', []])
    expect(url(undefined)).toEqual(['', []])
    expect(url('see the poster')).toEqual(['', [expect.stringContaining('which is not a web address')]])
    expect(url(`https://${'x'.repeat(600)}`)[0]).toBe('')
  })
  it.each([
    ['(0117) 496 0123', '0117 496 0123'],
    ['+44 (0)20 7946 0000', '+44 20 7946 0000'],
    ['01632 960201 ext. 12', '01632 960201 x12'],
    ['111', '111'],
    ['ask at the desk', undefined],
    ['01632 960201 or 01632 960202', undefined],
  ])('holds the phone number %j as it is dialled: %j', (held, dialled) => {
    expect(tidyPhone(held)).toBe(dialled)
  })
  it('is cut at a word, says so, and never grows or ends in half a sign', () => {
    expect(shorten('one two three four', 15)).toBe('one two three…')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 40 }), (text, longest) => {
        const cut = shorten(text, longest)
        expect(cut.length).toBeLessThanOrEqual(longest)
        if (text.length <= longest) expect(cut).toBe(text)
        else expect(cut).toMatch(/…$/)
        expect(cut.isWellFormed()).toBe(true)
      }),
    )
  })
  it('is quoted short in a message, whatever it holds', () => {
    expect([quote(undefined), quote(null), quote([1]), quote('<b>x</b>'), quote(7)]).toEqual([
      'nothing',
      'nothing',
      'a list',
      '"x"',
      '"7"',
    ])
    expect([textOf(7), textOf(' a  b ')]).toEqual(['', 'a b'])
    expect(joined(['a', '', 'b'], '; ')).toBe('a; b')
  })
})

it('a list that is none is named, also in a place that the record holds', () => {
  const location = { addresses: '3 Mill Lane', schedules: [] }
  const record = { phones: [], schedules: 'none', languages: null, service_at_locations: [{ location }] }
  expect(listFaults(record).map(({ column }) => column)).toEqual(['schedules', 'addresses'])
  expect(listFaults({})).toEqual([])
})

it('a number that is none is named', () => {
  expect(numberFaults({ minimum_age: 'sixteen', maximum_age: 64 })).toEqual([
    { column: 'minimum_age', what: 'has "sixteen" as its youngest age, which is no number; put it right.' },
  ])
})
