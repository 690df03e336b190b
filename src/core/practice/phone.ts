const SHAPE = /^(?:\+|\()?\d[\d ()-]{2,20}( ?x ?\d+)?$/
/** Whole numbers of the United Kingdom: ten or eleven digits from 0, and two helplines of eight. */
const WHOLE = /^0(?:[1235789]\d{9}|1\d{8}|[58]00\d{6}|8001111|845464\d)$/
/** 999, 111, helplines such as 116123, and the lines inside a building. */
const SHORT = /^(?:[1-9]\d{2,4}|11[68]\d{3})$/
const ABROAD = /^[1-9]\d{7,14}$/
const WRITE = 'Write the whole number with its area code, such as 01632 960000.'

/** Why nobody can ring a number, with what was probably meant; undefined when it can be rung. Spaces, brackets, hyphens and an extension, "x12", may stand in it. */
export function phoneFault(text: string): string | undefined {
  if (!SHAPE.test(text))
    return `"${text}" is not a phone number. Write digits and spaces, such as 01632 960000.`
  const plain = text.replace(/ ?x ?\d+$/, '').replace('(0)', '')
  const digits = plain.replaceAll(/\D/g, '')
  if (plain.startsWith('+') || digits.startsWith('00')) return abroadFault(text, digits.replace(/^00/, ''))
  // A text relay stands before the number.
  if (SHORT.test(digits) || WHOLE.test(digits.replace(/^1800[12]/, ''))) return undefined
  if (WHOLE.test(`0${digits}`)) return `"${text}" has lost its leading 0. Did you mean 0${text}?`
  return `"${text}" cannot be rung: it has ${digits.length} digits. ${WRITE}`
}

function abroadFault(text: string, digits: string): string | undefined {
  const can = digits.startsWith('44') ? WHOLE.test(`0${digits.slice(2)}`) : ABROAD.test(digits)
  return can ? undefined : `"${text}" cannot be rung. ${WRITE}`
}

/**
 * A number as a phone takes it from a link, without what only helps to read it.
 * @example dialled('+44 (0)1632 960000 x12') // '+441632960000;ext=12'
 */
export function dialled(number: string): string {
  const [plain = '', extension] = number.replace(/^(\+|00)(.*)\(0\)/, '$1$2').split('x')
  const digits = plain.replaceAll(/[^\d+]/g, '')
  return extension === undefined ? digits : `${digits};ext=${extension.trim()}`
}
