import { decodeHTML } from 'entities/decode'
import { partSaid } from './records/part-name.ts'

/** A record of JSON whose fields may hold anything. */
export type Fields = Readonly<Record<string, unknown>>

/** Reports something wrong in one field of a record. */
export type Tell = (column: string, message: string) => void

const LONGEST = 2000
const HIDDEN = ['script', 'style']
/** Tags in the middle of a word or sentence; every other tag parts two words. */
const INLINE =
  /^\/?(?:a|abbr|b|bdi|big|cite|code|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|wbr)$/i
const TAG_START = /[a-z/!?]/i
const TAG_NAME = /\/?[a-z][a-z0-9]{0,20}/iy
/** What Windows-1252 shows for the bytes 0x80 to 0x9F; a dot where it has nothing. */
const WINDOWS = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ'
const TRAIL = `[\\u0080-\\u00bf${WINDOWS.replaceAll('.', '')}]`
const MOJIBAKE = new RegExp(`[ÂÃ]${TRAIL}|[âï]${TRAIL}{2}|ð${TRAIL}{3}`, 'g')

/** 10 or 11 digits from 0 or +44, and the short numbers of helplines such as 116 123. */
const PHONE = /(?<![\d/£.-])(?:(?:\+44[ -]?(?:\(0\))?|\(?0)(?:\)?[ .-]?\d){9,10}|116 ?\d{3})(?!\d)/g

/** Dirty HTML as plain text of at most 2,000 characters, an ellipsis where it was cut: no tags, no scripts, no entities, no mojibake. */
export function plainText(html: string): string {
  return shorten(wholeText(html), LONGEST)
}

/** What a JSON value holds as plain text; nothing when it is not a text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? plainText(value) : ''
}

/** A JSON value as a message shows it: its first 60 characters in quotes. */
export function quote(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  return typeof value === 'object' ? 'a list' : `"${shorten(plainText(String(value)), 60)}"`
}

/** The texts that are not empty, in one, with a mark between each two. */
export function joined(texts: readonly string[], mark: string): string {
  return texts.filter(Boolean).join(mark)
}

/** Dirty HTML as plain text of any length, for looking through; takes time in proportion to its length, whatever it holds. */
export function wholeText(html: string): string {
  const decoded = withoutTags(decodeHTML(withoutTags(html)))
  // Text spoilt twice over needs a second mending.
  const mended = mend(mend(decoded))
  const spaced = mended
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
  // Last of all, since taking things out can put a "<" before a letter.
  return spaced.replace(/<(?=[a-z/!?])/gi, '< ')
}

/** A text cut to so many characters, at the end of a word where one is near, with an ellipsis. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest - 1)
  const space = cut.lastIndexOf(' ')
  const kept = space > longest * 0.8 ? cut.slice(0, space) : cut
  return `${kept.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`
}

function withoutTags(html: string): string {
  const kept: string[] = []
  const end = { heedQuotes: true }
  let at = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', at)) {
    kept.push(html.slice(at, open))
    if (!TAG_START.test(html[open + 1] ?? '')) {
      kept.push('<')
      at = open + 1
      continue
    }
    const close = html.startsWith('<!--', open) ? closeOfComment(html, open) : closeOfTag(html, open, end)
    // With no ">" to come there is no further tag either, so the search ends and the time stays in proportion.
    if (close < 0) return kept.join('') + html.slice(open)
    TAG_NAME.lastIndex = open + 1
    const name = TAG_NAME.exec(html)?.[0] ?? ''
    if (!INLINE.test(name)) kept.push(' ')
    at = HIDDEN.includes(name.toLowerCase()) ? endOfHidden(html, name, close) : close
  }
  return kept.join('') + html.slice(at)
}

function closeOfComment(html: string, open: number): number {
  const close = html.indexOf('-->', open + 2)
  return close < 0 ? html.length : close + 3
}

/** The place after a tag; a ">" in a quoted attribute does not end it. Once a quote proves unclosed, quotes are heeded no more. */
function closeOfTag(html: string, open: number, end: { heedQuotes: boolean }): number {
  const plain = html.indexOf('>', open) + 1
  if (plain === 0) return -1
  if (!end.heedQuotes) return plain
  let quote = ''
  for (let at = open + 1; at < html.length; at += 1) {
    const char = html[at]!
    if (quote) quote = char === quote ? '' : quote
    else if (char === '>') return at + 1
    else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char
  }
  end.heedQuotes = false
  return plain
}

function endOfHidden(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi')
  closing.lastIndex = from
  return closing.exec(html)?.index ?? html.length
}

/** UTF-8 that was read as Windows-1252, put right for what English text holds: quotes, dashes, pounds, accents, emoji. */
function mend(text: string): string {
  return text
    .replace(MOJIBAKE, (spoilt) => fromBytes([...spoilt].map(byteOf)) ?? spoilt)
    .replace(/Â(?=\s|$)/g, '')
    .replace(/â€(?=[\s.,;:!?)]|$)/g, '”')
}

function byteOf(char: string): number {
  const special = char === '.' ? -1 : WINDOWS.indexOf(char)
  return special >= 0 ? 0x80 + special : char.charCodeAt(0)
}

function fromBytes([lead = 0, ...rest]: readonly number[]): string | undefined {
  const start = lead & (0xff >> (rest.length + 2))
  const code = rest.reduce((sum, byte) => (sum << 6) | (byte & 0x3f), start)
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined
}

/** A phone number as it is dialled: digits, spaces, a "+" and an extension such as "x12"; undefined when it is none. */
export function tidyPhone(text: string): string | undefined {
  const tidy = shorten(text, 60)
    .replace(/\(0\)/g, '')
    .replace(/ ?(?:extension|ext\.?|x) ?(?=\d{1,6}$)/i, ' x')
    .replace(/[\s().]+/g, ' ')
    .trim()
  return /^\+?\d[\d -]{2,20}( x\d+)?$/.test(tidy) ? tidy : undefined
}

/** The United Kingdom phone numbers that stand in a text, each once, as they are dialled. */
export function phonesIn(text: string): string[] {
  return [...new Set([...text.matchAll(PHONE)].flatMap(([found]) => tidyPhone(found) ?? []))]
}

/** A JSON value as a record; one without fields when it is something else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

/** The records of a JSON list; none when it is something else. */
export function partsOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : []
}

/** How a value is to be, and the words for it in a message. */
type Format = readonly [{ test(text: string): boolean }, string]

/** A field as it stands when it has the format; otherwise empty, and reported unless it is absent. */
export function formatted(fields: Fields, key: string, [pattern, words]: Format, warn: Tell): string {
  const value = fields[key]
  const text = typeof value === 'string' ? value.trim() : ''
  if (text.length <= 500 && pattern.test(text)) return text
  if (value !== undefined)
    warn(
      key,
      `has ${quote(value)} as its ${partSaid(key)}, which is not ${words}, so it is left out; put it right.`,
    )
  return ''
}

/** A field as a number within a range, bounds included; undefined when it is none. A number written as text is taken but reported. */
export function numberOf(
  fields: Fields,
  key: string,
  [from, to]: readonly [number, number],
  warn: Tell,
): number | undefined {
  const value = fields[key]
  const number = typeof value === 'number' ? value : Number.parseFloat(textOf(value))
  const within = number >= from && number <= to
  if (value !== undefined && (typeof value !== 'number' || !within))
    warn(
      key,
      `has ${quote(value)} as its ${partSaid(key)}, ${within ? 'written as text' : `not a number from ${from} to ${to}`}; check it.`,
    )
  return within ? number : undefined
}

const LISTS = [
  ...['phones', 'schedules', 'languages', 'contacts', 'service_areas', 'cost_options'],
  ...['service_at_locations', 'attributes', 'accessibility', 'addresses'],
]
const NUMBERS = ['minimum_age', 'maximum_age']

/** What in a record, or in the places it holds, is no list where there must be one: the field, and what to do; nothing is taken for an empty list unsaid. */
export function listFaults(record: Fields): { readonly column: string; readonly what: string }[] {
  const sites = partsOf(record.service_at_locations)
  const near = [record, ...sites, ...sites.map(({ location }) => fieldsOf(location))]
  return near.flatMap((part) =>
    LISTS.flatMap((column) => {
      const value = part[column]
      if (value === undefined || value === null || value === '' || Array.isArray(value)) return []
      const held = typeof value === 'object' ? 'one record' : quote(value)
      const what = `has ${held} as its ${partSaid(column)}, where a list is wanted, so that is left out; put it right.`
      return [{ column, what }]
    }),
  )
}

/** What in a record is no number where there must be one. */
export function numberFaults(record: Fields): { readonly column: string; readonly what: string }[] {
  return NUMBERS.flatMap((column) => {
    const value = record[column]
    return value === undefined || value === null || typeof value === 'number'
      ? []
      : [
          {
            column,
            what: `has ${quote(value)} as its ${partSaid(column)}, which is no number; put it right.`,
          },
        ]
  })
}
