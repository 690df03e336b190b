import { describe, expect, it } from 'vitest'
import { faultOfKind, isWorkbook } from '#core/exchange/file-kind.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

describe('a file that holds no text', () => {
  it.each([
    ['an old spreadsheet', '\xd0\xcf\x11\xe0\xa1\xb1', /older kind \(\.xls\)/],
    [
      'a spreadsheet kept in bytes',
      'PK\x03\x04\x14\0[Content_Types].xml xl/workbook.bin',
      /\.xlsb.*CSV UTF-8/,
    ],
    ['a sheet of LibreOffice', 'PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet', /\.ods/],
    ['a sheet of Numbers', 'PK\x03\x04Index/Document.iwa', /\.numbers/],
    ['a Word file', 'PK\x03\x04word/document.xml', /Word file/],
    ['a spreadsheet that was cut off', 'PK\x03\x04\x14\0\x06\0[Content_Types].xml\xa2', /not saved whole/],
    ['packed by ZIP', 'PK\x03\x04services.csv', /packed \(ZIP\)/],
    ['an empty ZIP', 'PK\x05\x06', /packed \(ZIP\)/],
    ['packed by gzip', '\x1f\x8b\x08', /gzip/],
    ['a PDF', '%PDF-1.7', /PDF/],
    ['a photo of the list', '\xff\xd8\xff\xe0', /picture/],
    ['a photo of a phone', '\0\0\0\x18ftypheic', /picture/],
    ['a screenshot', '\x89PNG\r\n', /picture/],
    ['RTF', '{\\rtf1', /RTF/],
    ['a sign-in page', '\n <!DOCTYPE html><title>Sign in</title>', /web page, often a sign-in page/],
    ['a page saved as XML', '<?xml version="1.0"?><!DOCTYPE html><html>', /web page/],
    ['a page with a byte mark', '\xef\xbb\xbf<html>', /web page/],
    ['a page in two bytes a letter', '\xff\xfe<\0h\0t\0m\0l\0', /web page/],
    ['XML', '<?xml version="1.0"?><Workbook>', /XML file/],
  ])('is said to be %s, with what to do instead', (_, start, says) => {
    expect(faultOfKind(bytes(start))).toMatch(says)
  })
  it('is known by the names at its end, where a long picture stands first', () => {
    const [start, picture] = ['PK\x03\x04', 'x'.repeat(10_000)]
    expect(faultOfKind(bytes(`${start}${picture}word/document.xml`))).toMatch(/Word/)
    expect(isWorkbook(bytes(`${start}${picture}xl/worksheets`))).toBe(true)
    expect(isWorkbook(bytes(`${start}${picture}word/document.xml`))).toBe(false)
  })
  it.each([
    '',
    'Name,Serves\nA,optom',
    '{"contents": []}',
    '\xef\xbb\xbfName',
    '\xff\xfeN\0a\0',
    'PDF leaflets,optom',
    'a <html> cell',
  ])('is not %j', (text) => expect(faultOfKind(bytes(text))).toBeUndefined())
})
