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
