/** The line inside a building after a number, as people write it: "x12", "ext. 12", "extension 12". */
const EXTENSION = /[\s,]*(?:x|ext(?:ension)?\.?)\s*(\d+)$/i

/**
 * A number as a phone takes it from a link, without what only helps to read it.
 * @example dialled('+44 (0)1632 960000 x12') // '+441632960000;ext=12'
 */
export function dialled(number: string): string {
  const [plain = '', extension] = number.replace(/^(\+|00)(.*)\(0\)/, '$1$2').split(EXTENSION)
  const digits = plain.replaceAll(/[^\d+]/g, '')
  return extension === undefined ? digits : `${digits};ext=${extension}`
}

/** A number without the line inside the building after it. */
export function withoutExtension(number: string): string {
  return number.replace(EXTENSION, '')
}

/** What a number that costs much begins with as it is dialled at home, short numbers that are charged for, and all abroad but Ireland and France. */
const COSTLY =
  /^(?:09|084[34]|087[1-3]|070|118\d{3}$|(?!85258|61016)[5-8]\d{4}$|(?:\+|00)(?!353(?!15)|33[1-7]))/

/**
 * Whether a number costs callers far more than a usual call, or may: one that was kept before there were checks is no link at the desk, and is sent to nobody.
 * @example isCostly('+44 909 879 0000') // true
 */
export function isCostly(number: string): boolean {
  const [digits = ''] = dialled(number).split(';')
  return COSTLY.test(digits.replace(/^(?:\+|00)44/, '0').replace(/^1800[12]/, ''))
}
