const SAVE_AS = 'choose File, Save As, "CSV UTF-8", and bring in that file'
const EXPORT = 'Export it as CSV, and bring in that file.'
const PICTURE = 'This is a picture, which holds no table. Choose the file that it was made from.'
const LOOKED_AT = 4096

/** How files begin that are no text, what they are and what to do instead; "?" is any byte. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['\xd0\xcf\x11\xe0', `This is a spreadsheet or document of an older kind (.xls). In Excel ${SAVE_AS}.`],
  ['%PDF', 'This is a PDF, which cannot be read as a table. Ask its maker for a CSV file.'],
  ['\x89PNG', PICTURE],
  ['\xff\xd8\xff', PICTURE],
  ['GIF8', PICTURE],
  ['RIFF????WEBP', PICTURE],
  ['II*\0', PICTURE],
  ['MM\0*', PICTURE],
  ['????ftyp', PICTURE],
  ['\x1f\x8b', 'This file is packed (gzip). Unpack it first, and bring in what was in it.'],
  ["7z\xbc\xaf'", 'This file is packed (7-Zip). Unpack it first, and bring in what was in it.'],
  ['Rar!', 'This file is packed (RAR). Unpack it first, and bring in what was in it.'],
  ['{\\rtf', `This is a document (RTF). Put its table into a spreadsheet, then ${SAVE_AS}.`],
  ['SQLite format 3', `This is a database. ${EXPORT}`],
]

const ZIP = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']

/** What a packed file of the ZIP kind holds, by the names inside it. */
const PACKED: readonly (readonly [string, string])[] = [
  ['xl/workbook.bin', `This is a spreadsheet file (.xlsb). In Excel ${SAVE_AS}.`],
  [
    'opendocument.spreadsheet',
    'This is a spreadsheet file (.ods). In LibreOffice choose File, Save As, "Text CSV" with UTF-8, and bring in that file.',
  ],
  [
    'Index/',
    'This is a spreadsheet file (.numbers). In Numbers choose File, Export To, CSV, and bring in that file.',
  ],
  ['word/', `This is a Word file. Put its table into a spreadsheet, then ${SAVE_AS}.`],
  [
    'opendocument.text',
    `This is a file of text for a word processor. Put its table into a spreadsheet, then ${SAVE_AS}.`,
  ],
  // After the others: every file of Excel, Word and PowerPoint begins so, and only of a damaged one is no more seen.
  [
    '[Content_Types].xml',
    'This file cannot be opened. It may be a spreadsheet that was not saved whole; save it again where it came from, and choose it anew.',
  ],
]

const WEB_PAGE =
  'This is a web page, often a sign-in page that was saved in place of the file. Sign in there, fetch the file again, and look at it before you bring it in.'
const XML = `This is an XML file, which cannot be read here. If it opens in Excel, ${SAVE_AS}; or ask its maker for CSV or JSON.`

/** Why a file is no text to read, told from how it begins, and what to do instead; undefined when it may be text. */
export function faultOfKind(bytes: Uint8Array): string | undefined {
  const start = latin(bytes.subarray(0, LOOKED_AT))
  if (ZIP.some((marks) => start.startsWith(marks))) return packed(start, latin(bytes.subarray(-LOOKED_AT)))
  const found = BEGINNINGS.find(([marks]) =>
    [...marks].every((mark, at) => mark === '?' || start[at] === mark),
  )
  if (found) return found[1]
  const text = start
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart()
  if (/^<!doctype html|^<html|^<head|^<body|^<script|^<meta/i.test(text)) return WEB_PAGE
  if (/^<\?xml/i.test(text)) return /<html/i.test(text) ? WEB_PAGE : XML
  return undefined
}

/** Whether a file is a spreadsheet of Excel's newer kind (.xlsx, .xlsm), told by the names of what is packed in it. */
export function isWorkbook(bytes: Uint8Array): boolean {
  const start = latin(bytes.subarray(0, LOOKED_AT))
  const names = `${start}${latin(bytes.subarray(-LOOKED_AT))}`
  return (
    ZIP.some((marks) => start.startsWith(marks)) &&
    /xl\/(?!workbook\.bin)/.test(names) &&
    !names.includes('xl/workbook.bin')
  )
}

function packed(start: string, end: string): string {
  const found = PACKED.find(([name]) => start.includes(name) || end.includes(name))
  return found?.[1] ?? 'This file is packed (ZIP). Unpack it first, and bring in what was in it.'
}

function latin(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
