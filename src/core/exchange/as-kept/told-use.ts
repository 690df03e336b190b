import { phoneFault } from '../../practice/phones/phone.ts'
import { looseDate } from '../loose.ts'
import { isFax } from './phones/among-words.ts'
import { strictPhones } from './phones/loose-phones.ts'
import type { Use } from './uses.ts'

/** Words of headings that nobody writes quite alike: "Open when?", "Address / PC", "Last rang". */
const SAYS: readonly (readonly [Use, RegExp])[] = [
  ['email', /\be-?mail/i],
  ['bookingLink', /\b(web ?site|url|link)\b/i],
  ['phones', /\b(tel|phone|mobile|call)/i],
  ['address', /\b(address|where|cyfeiriad)\b/i],
  ['postcode', /\b(post ?code|pc)\b/i],
  ['hours', /\b(open|opening|hours|oriau)\b/i],
  ['checkedOn', /\b(rang|checked|updated|verified)\b/i],
  ['notesForStaff', /\b(notes?|comments?|info|details)\b/i],
]
/** Days of the week with a time beside them, or day and night. */
export const DAY_AND_TIME =
  /\b(mon|tue|wed|thu|fri|sat|sun|daily|week ?days?|24)[a-z]*\b.*\d|^24|\d.*\b(week ?days?|daily|mon|tue|wed|thu|fri|sat|sun)/i
/** What can be told from what stands in a column. */
const LOOKS: readonly (readonly [Use, (cell: string) => boolean])[] = [
  ['email', (cell) => /^\S+@\S+\.\S+$/.test(cell)],
  ['bookingLink', (cell) => /^(https?:|www\.)/i.test(cell)],
  ['checkedOn', (cell) => looseDate(cell) !== undefined],
  ['phones', isWholePhone],
  ['hours', (cell) => DAY_AND_TIME.test(cell)],
]
const LOOKED_AT = 100
/** A salary or a count may look like the number of a line inside a building. */
const FEWEST_DIGITS = 8

/** What a column is used as by words of its heading, else by what stands in most of its cells; undefined where neither tells. A use already given is not told again, but for phones, of which there may be several. */
export function toldUse(heading: string, cells: readonly string[], given: ReadonlySet<Use>): Use | undefined {
  // Its numbers look like any others, and nobody can be rung on them.
  if (isFax({ label: heading })) return 'nothing'
  const some = cells.slice(0, LOOKED_AT)
  const seen = LOOKS.filter(
    ([use, looks]) => !given.has(use) && some.length > 0 && some.filter(looks).length * 2 > some.length,
  )
  const said = SAYS.filter(([use, says]) => (!given.has(use) || use === 'phones') && says.test(heading))
  return (said[0] ?? seen[0])?.[0]
}

/** Whether a cell holds nothing but phone numbers that can be rung from anywhere. */
export function isWholePhone(cell: string): boolean {
  return strictPhones(cell).every(({ number }) => isWhole(number))
}

function isWhole(number: string): boolean {
  return number.replaceAll(/\D/g, '').length >= FEWEST_DIGITS && phoneFault(number) === undefined
}
