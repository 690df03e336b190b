import { phoneFault } from '../../../practice/phones/phone.ts'
import type { Phone } from '../../../practice/service.ts'
import { amongWords } from './among-words.ts'

/** As our own tables write a number: "Ward: 01632 960999". */
const OWN = /(?:^|:)\s*[+(]?\d[\d ()-]*(?:[\s,]*(?:x|ext(?:ension)?\.?)\s*\d+)?$/i
/** Between two numbers of one cell; a slash, a comma or "or" only where another number begins. */
const BETWEEN = /\s*(?:;|\r?\n)\s*|\s*(?:\/|,|&|\bor\b|\band\b)\s*(?=\+?\(?\d{3})/i
const SAID_AFTER = /^(.*\d)\s*\(([^()]*[a-z][^()]*)\)$/i
const OPTION = /^(.*\d)[\s,]+((?:opt(?:ion)?)\.?\s*\d)$/i
const WORDS_AFTER = /^(\+?[\d() -]*\d)\s+[-–]?\s*([a-z][a-z .'’-]+)$/i
const DASHES = /[‐‑–—−]/g

/** A label in which another whole number stands: "Tel: 01632 960201 Fax". */
const HOLDS_NUMBER = /\d(?:[ ()-]*\d){9}/

/** The numbers of a cell as people write them ("01632 960233 / 960234", "01632 960232 (out of hours)", "111 opt 2", "Ward: 01632 960999"), each with what is said of it. */
export function loosePhones(text = ''): Phone[] {
  return read(text, (piece) => {
    const phones = asWritten(piece)
    const lacks = phones.some(({ number }) => phoneFault(number) !== undefined)
    const two = piece.includes(':') && phones.some(({ label = '' }) => HOLDS_NUMBER.test(label))
    return ((lacks || two) && amongWords(piece)) || phones
  })
}

/** The numbers of a cell that holds nothing but numbers, and a word or two of each. */
export function strictPhones(text = ''): Phone[] {
  return read(text, asWritten)
}

function read(text: string, phonesIn: (piece: string) => Phone[]): Phone[] {
  return text.split('|').flatMap((piece) => {
    const part = piece.trim()
    const plain = part.replace(/[^:]*$/, (number) => number.replace(DASHES, '-').replaceAll('\u00a0', ' '))
    return OWN.test(plain) ? phonesIn(plain) : part.replace(DASHES, '-').split(BETWEEN).flatMap(phonesIn)
  })
}

function asWritten(piece: string): Phone[] {
  const part = piece.trim()
  if (!part) return []
  const colon = part.lastIndexOf(':')
  if (colon > 0) return [labelled(part.slice(colon + 1), part.slice(0, colon))]
  const [, number, label] = SAID_AFTER.exec(part) ?? OPTION.exec(part) ?? wordsAfter(part) ?? []
  return [number && label ? labelled(number, label) : { number: part }]
}

/** Words after a number, but not those of an extension. */
function wordsAfter(part: string): RegExpExecArray | null {
  return /\d\s*(?:x|ext|extension)\.?\s*\d+$/i.test(part) ? null : WORDS_AFTER.exec(part)
}

function labelled(number: string, label: string): Phone {
  return { number: number.trim(), label: label.trim() }
}
