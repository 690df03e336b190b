import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeFile } from '#core/exchange/decode.ts'

const bytesOf = (...parts: (string | readonly number[])[]) =>
  new Uint8Array(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    ),
  )
const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'))
const utf16 = (text: string, little: boolean) => {
  const bytes = Buffer.from(text, 'utf16le')
  return [...(little ? bytes : bytes.swap16())]
}
const said = (bytes: Uint8Array) => {
  const read = decodeFile(bytes)
  return 'refused' in read ? read.refused : `${read.text}${read.assumed ? ` (${read.assumed})` : ''}`
}
const table = 'Name,Serves\nCafé – £5 “ok” 😀,optom\n'

describe('the text of a file', () => {
  it('is read from UTF-8 with and without its mark', () => {
    expect(decodeFile(utf8(table))).toEqual({ text: table })
    expect(decodeFile(utf8(`\uFEFF${table}`))).toEqual({ text: table })
  })
  it.each([true, false])(
    'is read from UTF-16 with its mark, and without it with a warning (little %s)',
    (little) => {
      const mark = little ? [0xff, 0xfe] : [0xfe, 0xff]
      expect(decodeFile(bytesOf(mark, utf16(table, little)))).toEqual({ text: table })
      const assumed = expect.stringContaining('UTF-16')
      expect(decodeFile(bytesOf(utf16('Name,Serves\nA,b', little)))).toEqual({
        text: 'Name,Serves\nA,b',
        assumed,
      })
    },
  )
  it('is read from Windows-1252 when it is not UTF-8, and that is said', () => {
    const bytes = bytesOf('Name,Cost\nCaf\xe9 \x96 \x93x\x94,\xa35 \x80\n')
    const assumed = expect.stringContaining('Windows-1252')
    expect(decodeFile(bytes)).toEqual({ text: 'Name,Cost\nCafé – “x”,£5 €\n', assumed })
    expect(said(bytesOf('a\x81b, caf\xe9'))).toMatch(/^a\uFFFDb/)
  })
  it('of a letter cut off at the very end is marked there', () => {
    expect(decodeFile(utf8(table).subarray(0, -8))).toEqual({ text: 'Name,Serves\nCafé – £5 “ok” \uFFFD' })
  })
  it('is any text at all in UTF-8, as the standard decoder has it', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 }).filter((some) => some.trim() !== '')
    const standard = new TextDecoder('utf-8', { fatal: true })
    fc.assert(
      fc.property(text, (some) => {
        const bytes = utf8(`ab${some}`)
        const read = decodeFile(bytes)
        if ('text' in read && !read.assumed) expect(read.text).toBe(standard.decode(bytes))
        else expect(some).toMatch(/\0/)
      }),
      { numRuns: 200 },
    )
  })
  it('is never taken for UTF-8 where the standard decoder would not', () => {
    const standard = new TextDecoder('utf-8', { fatal: true })
    const odd = fc.constantFrom(
      0xc0,
      0xc3,
      0xa9,
      0xe0,
      0xe2,
      0x80,
      0xed,
      0xa0,
      0xf0,
      0xf4,
      0x9f,
      0x90,
      0xff,
      0x41,
    )
    fc.assert(
      fc.property(fc.array(odd, { minLength: 1, maxLength: 6 }), (some) => {
        const bytes = bytesOf('a', some, 'b')
        const read = decodeFile(bytes)
        let right: string | undefined
        try {
          right = standard.decode(bytes)
        } catch {}
        expect('text' in read && !read.assumed ? read.text : undefined).toBe(right)
      }),
      { numRuns: 500 },
    )
  })
})

describe('what is no text', () => {
  // biome-ignore format: one line for each kind
  it.each<[string, Uint8Array, RegExp]>([
    ['.ods', bytesOf('PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet'), /\.ods.*LibreOffice/],
    ['.numbers', bytesOf('PK\x03\x04\0\0Index/Document.iwa'), /\.numbers.*Export To/],
    ['.docx', bytesOf('PK\x03\x04\0\0word/document.xml'), /Word/],
    ['.zip', bytesOf('PK\x03\x04\0\0services.csv'), /Unpack/],
    ['.xls', bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0'), /\.xls.*CSV UTF-8/],
    ['.pdf', bytesOf('%PDF-1.7\n'), /PDF/],
    ['.png', bytesOf('\x89PNG\r\n\x1a\n'), /picture/],
    ['.jpg', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF'), /picture/],
    ['.heic', bytesOf('\0\0\0\x18ftypheic'), /picture/],
    ['.gz', bytesOf('\x1f\x8b\x08\0'), /gzip/],
    ['a web page', utf8('\uFEFF\n <!DOCTYPE html><html><title>Sign in</title>'), /web page.*sign-in/],
    ['a web page in UTF-16', bytesOf([0xff, 0xfe], utf16('<html>', true)), /web page/],
    ['XML', utf8('<?xml version="1.0"?><Workbook/>'), /XML/],
    ['nothing', bytesOf(''), /empty/],
    ['only blanks', utf8('\uFEFF \r\n\r\n'), /empty/],
    ['only empty bytes', new Uint8Array(5000), /empty bytes/],
  ])('is refused with what to do: %s', (_, bytes, says) => {
    expect(decodeFile(bytes)).toEqual({ refused: expect.stringMatching(says) })
  })
  it('never makes it throw, and reads 20 MB', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => void decodeFile(bytes)),
      { numRuns: 500 },
    )
    const big = utf8('Café, £5, Mill Lane\n'.repeat(900_000))
    expect(decodeFile(big)).not.toHaveProperty('refused')
  })
})
