import type { Service } from '../service.ts'

/** What a place is, behind its name. */
const WHAT_IT_IS =
  / (?:Pharmacy|Chemist|Dental|Dentists?|Opticians?|Eyecare|Surgery|Clinic|Hospital|Centre|Practice|Care)$/
/** The words with a capital that a name begins with. */
const CAPITALS = /^\p{Lu}\S*(?: \p{Lu}\S*)+/u

/**
 * The service of a practice that words name, by its whole name or by what tells it from others; undefined where they name none.
 * Such words would stand beside another service, or beside this one while it is shut.
 * @example placeNamed('Go to Market Square {by}.', [{ name: 'Market Square Pharmacy' }]) // 'Market Square'
 */
export function placeNamed(words: string, services: readonly Pick<Service, 'name'>[]): string | undefined {
  const said = plain(words)
  for (const { name } of services) {
    const whole = plain(name)
    const proper = CAPITALS.exec(whole)?.[0]
    if (proper ? holds(said.toLowerCase(), whole.toLowerCase()) : holds(said, whole)) return name
    const short = proper?.replace(WHAT_IT_IS, '')
    if (short && short !== proper && holds(said, short)) return short
  }
  return undefined
}

function holds(text: string, name: string): boolean {
  return name !== '' && ` ${text} `.includes(` ${name} `)
}

function plain(text: string): string {
  return text
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}&{}]+/gu, ' ')
    .trim()
}
