import { phoneFault } from '../../../practice/phones/phone.ts'
import type { Phone } from '../../../practice/service.ts'

/** A whole number of ten or eleven digits, wherever it stands, with its line inside a building. */
const WHOLE =
  /(?<![\d@])(?:\+44[ -]?(?:\(0\)[ -]?)?\(?|\(?0)(?:[ ()-]*\d){9,10}(?!\d)(?:[\s,]*(?:x|ext(?:ension)?\.?)\s*\d+)?/gi
/** A short number that everybody knows, and the words that tell people to ring it. */
const KNOWN = /^(?:call|ring|dial|phone|tel(?:ephone)?|nhs|ffoniwch)\W*(111|119|101|999|116 ?\d{3})$/i
/** Words that say of a number no more than that it is one. */
const BARE = /^(?:t|tel(?:ephone)?|ph(?:one)?|call|ring|number|no|ffon|ffôn)$/i
const BESIDE = /^(?:[\s,;:/|&.()-]|\b(?:or|and|also|neu)\b)+|(?:[\s,;:/|&(-]|\b(?:or|and|also|neu)\b)+$/gi
const SAYS_FAX = /\b(?:fax|ffacs)\b/i
/** A number that is named only so that nobody rings it. */
const OLD = /\b(?:was|old|former(?:ly)?|previous(?:ly)?|not|do ?n[o']t (?:use|ring))\W*$/i

/**
 * The whole numbers that stand among words, each with what is said of it; a fax comes after what can be rung. Undefined where there
 * is none, or one that nobody should ring: that is a person's to look at.
 * @example amongWords('Tel: 01632 960201 Fax: 01632 960202') // 01632 960201, and 01632 960202 called "Fax"
 */
export function amongWords(text: string): Phone[] | undefined {
  const [, known] = KNOWN.exec(text) ?? []
  if (known) return [{ number: known }]
  const found = [...text.matchAll(WHOLE)].map((match) => ({ number: match[0].trim(), at: match.index }))
  if (found.length === 0 || found.some(({ number }) => phoneFault(number))) return undefined
  const gaps = [...found.keys(), found.length].map((at) => {
    const before = found[at - 1]
    return text.slice(before ? before.at + before.number.length : 0, found[at]?.at)
  })
  if (gaps.some((gap, at) => at < found.length && OLD.test(gap))) return undefined
  const phones = found.map(({ number }, at): Phone => {
    const own = standBefore(gaps)
      ? [gaps[at]!, at === found.length - 1 ? gaps[at + 1]! : '']
      : [gaps[at + 1]!]
    const label = own.map(said).filter(Boolean).join(', ')
    return label ? { number, label } : { number }
  })
  // Digits that belong to no number are part of one: "01632 960201,2".
  if (phones.some(({ label = '' }) => /^[\d\W]*\d$/.test(label) && label !== '24/7')) return undefined
  return faxLast(phones)
}

/** Whether a number is of a fax, as its label or its heading says: nobody speaks there. */
export function isFax({ label = '' }: Pick<Phone, 'label'>): boolean {
  return SAYS_FAX.test(label) && !/tel|phone|ffôn/i.test(label)
}

/** Numbers in their order, but for those of a fax, which come after what can be rung: desks show the first. */
export function faxLast(phones: readonly Phone[]): Phone[] {
  return [...phones.filter((one) => !isFax(one)), ...phones.filter(isFax)]
}

/** Whether words stand before their numbers, not after them: "Fax" of "01632 960201 Fax 01632 960202" is of the second. */
function standBefore(gaps: readonly string[]): boolean {
  const [first = '', ...rest] = gaps
  const between = rest.slice(0, -1)
  const isLast = said(rest.at(-1) ?? '') === '' && between.some((gap) => said(gap) !== '')
  return /[a-z]/i.test(first) || (isLast && between.every((gap) => !gap.trim().endsWith(')')))
}

function said(gap: string): string {
  const words = gap.replaceAll(BESIDE, '').trim()
  const whole = words.includes('(') ? words : words.replace(/\W*\)$/, '')
  return BARE.test(whole) || !/[\p{L}\d]/u.test(whole) ? '' : whole
}
