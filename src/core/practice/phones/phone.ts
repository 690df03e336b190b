import { withoutExtension } from './dialled.ts'

const SHAPE = /^(?:\+|\()?\d[\d ()\u00a0‐-―-]{2,20}$/
/** Area codes of which some numbers have ten digits from 0 in place of eleven (Ofcom, National Telephone Numbering Plan: 4+5, and 5+4 at Brampton). */
const TEN_DIGITS =
  /^0(?:1(?:2(?:0[48]|54|76|9[78])|3(?:6[34]|8[46])|4(?:04|20|6[01]|8[08])|5(?:24|27|62|66)|6(?:06|29|35|47|59|95)|7(?:26|44|50|68)|8(?:27|37|84)|9(?:0[05]|35|46|49|63|95))\d{5}|16977\d{4})$/
/** Whole numbers of the United Kingdom but for those: eleven digits from 0, freephones of ten, and two helplines of eight. */
const WHOLE = /^0(?:[1235789]\d{9}|[58]00\d{6}|8001111|845464\d)$/
/** 999, 111, helplines such as 116123, and the lines inside a building. */
const SHORT = /^(?:[1-9]\d{2,4}|11[68]\d{3})$/
const ABROAD = /^[1-9]\d{7,14}$/
/** Numbers that cost much for each call or minute (Ofcom, National Telephone Numbering Plan): 09, 0843, 0844, 0871 to 0873, personal numbers (070), and lines that look numbers up. */
const DEAR = /^(?:1800[12])?(?:09\d{9}|084[34]\d{7}|087[1-3]\d{7}|070\d{8}|118\d{3})$/
/** Short numbers of five digits that texts and calls are charged to; the free ones of helplines are not among them. */
const CHARGED_SHORT = /^(?!85258$|61016$)[5-8]\d{4}$/
/** Ireland and France without their premium lines: other numbers abroad may cost pounds a minute, and many of them stand for no country at all. */
const NEAR = /^(?:353(?!15)[1-9]\d{6,9}|33[1-7]\d{8})$/
/** How whole numbers are grouped, the area code first. */
const GROUPS = [
  /^(02[03489])([2-9]\d{3})(\d{4})$/,
  /^(01(?:1[3-8]|[2-69]1))([2-9]\d\d)(\d{4})$/,
  /^(01[2-9](?!1)\d\d|07[1-57-9]\d\d)(\d{6})$/,
  /^(03[0347]\d|08(?:0[08]|4[2-5]|7[0-3]))(\d{3})(\d{4})$/,
]
/** Fewer digits than any number has that lost its 0. */
const FEWEST = 9
/** A number as a spreadsheet shortens it: "1.632960155E+9". */
const SHORTENED = /^(\d)(?:[.,](\d+))?E\+(\d{1,2})$/i
/** Any number near one as a spreadsheet keeps it once it was shortened: "441632960000" out of "4.4163296E+11". */
const ROUNDED = /^44[1-9]\d{6}0{3}$/
const WRITE = 'Write the whole number with its area code, such as 01632 960000.'

/** Why nobody can ring a number, with what was probably meant; undefined when it can be rung. Spaces, brackets, dashes and an extension, "x12" or "ext. 12", may stand in it. */
export function phoneFault(text: string): string | undefined {
  const plain = withoutExtension(text).replace('(0)', '')
  if (!SHAPE.test(withoutExtension(text)))
    return `"${text}" is not a phone number. Write digits and spaces, such as 01632 960000.`
  const digits = plain.replaceAll(/\D/g, '')
  if (DEAR.test(digits.replace(/^(?:00)?44/, '0')))
    return `"${text}" costs callers far more than a usual call. Write another number.`
  if (CHARGED_SHORT.test(digits))
    return `"${text}" may be a short number that callers are charged for. Write the whole number, such as 01632 960000, and a line inside the building after an x.`
  if (plain.startsWith('+') || digits.startsWith('00')) return abroadFault(text, digits.replace(/^00/, ''))
  // A text relay stands before the number.
  if (SHORT.test(digits) || isWhole(digits.replace(/^1800[12]/, ''))) return undefined
  if (ROUNDED.test(text.trim()))
    return `"${text}" has probably lost its last digits in a spreadsheet. ${WRITE}`
  const meant = meantPhone(text)
  if (meant && digits.startsWith('44')) return `"${text}" has lost its +. Did you mean ${meant}?`
  if (meant) return `"${text}" has lost its leading 0. Did you mean ${meant}?`
  if (/^01\d{8}$/.test(digits))
    return `"${text}" is a digit short: numbers that begin with ${digits.slice(0, 5)} have 11 digits. ${WRITE}`
  return `"${text}" cannot be rung: it has ${digits.length} digits. ${WRITE}`
}

/**
 * A number of others that has the same area code and a digit more, where a number of ten digits may have lost one; undefined where there is none.
 * @example longerAlike('01204 61234', ['01204 612345']) // '01204 612345'
 */
export function longerAlike(number: string, others: readonly string[]): string | undefined {
  const digits = fromNought(number)
  if (!TEN_DIGITS.test(digits)) return undefined
  return others.find((other) => {
    const one = fromNought(other)
    return one.length === digits.length + 1 && one.startsWith(digits.slice(0, 5))
  })
}

function isWhole(digits: string): boolean {
  return WHOLE.test(digits) || TEN_DIGITS.test(digits)
}

/** The digits of a number as it is dialled at home, without its extension. */
function fromNought(number: string): string {
  return withoutExtension(number)
    .replace('(0)', '')
    .replaceAll(/\D/g, '')
    .replace(/^(?:00)?44/, '0')
}

/** Whether the digits of a number, as dialled at home, cost callers far more than a usual call. */
export function isDear(digits: string): boolean {
  return DEAR.test(digits)
}

/** Whether a number abroad, its digits from the country code on, may be rung from here at a price that is told. */
export function isNear(digits: string): boolean {
  return NEAR.test(digits)
}

/**
 * The number that was probably meant where a spreadsheet took the 0 or the + from its front, or wrote it short with all its digits.
 * `area` is the area code to put before a number that has none. Undefined where nothing can be told.
 * @example meantPhone('1632960155') // '01632 960155'
 */
export function meantPhone(text: string, area?: string): string | undefined {
  const digits = wholeDigits(text)
  const local = area && /^[2-9]\d{4,7}$/.test(digits) ? [`${area}${digits}`] : []
  const lost = digits.length < FEWEST ? local : [`0${digits}`]
  const front = digits.startsWith('44') ? [`0${digits.slice(2).replace(/^0/, '')}`, ...lost] : lost
  const meant = front.find(isWhole)
  return meant && (spacedPhone(meant) ?? meant)
}

/** A whole number in its usual groups; undefined for one of ten digits that may lack one or be whole, and for what is no number. */
export function spacedPhone(digits: string): string | undefined {
  return groupsOf(digits)?.join(' ')
}

/** The area code of a whole number of a place; undefined for a mobile and for lines of no place. */
export function areaOf(number: string): string | undefined {
  const area = groupsOf(number.replaceAll(/\D/g, '').replace(/^(00)?440?(?=[1-3])/, '0'))?.[0]
  return area && /^0[12]/.test(area) ? area : undefined
}

function groupsOf(digits: string): string[] | undefined {
  return GROUPS.map((pattern) => pattern.exec(digits))
    .find((match) => match !== null)
    ?.slice(1)
}

/** The digits of a number; none where a spreadsheet wrote it short and threw some away. */
function wholeDigits(text: string): string {
  if (ROUNDED.test(text.trim())) return ''
  const [, first, rest = '', power] = SHORTENED.exec(text.trim()) ?? []
  if (first === undefined) return text.replaceAll(/\D/g, '')
  // A number that ends in several zeros was rather cut than written so.
  return Number(power) - rest.length > 1 ? '' : `${first}${rest}`.padEnd(Number(power) + 1, '0')
}

function abroadFault(text: string, digits: string): string | undefined {
  const isHome = digits.startsWith('44')
  if (!isHome && ABROAD.test(digits) && !NEAR.test(digits))
    return `"${text}" is a number abroad, and it may cost callers far more than a usual call. Write a number of the United Kingdom.`
  return (isHome && isWhole(`0${digits.slice(2)}`)) || NEAR.test(digits)
    ? undefined
    : `"${text}" cannot be rung. ${WRITE}`
}
