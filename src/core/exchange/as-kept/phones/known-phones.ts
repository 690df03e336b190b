import { withoutExtension } from '../../../practice/phones/dialled.ts'
import { longerAlike } from '../../../practice/phones/phone.ts'
import type { Phone, Service } from '../../../practice/service.ts'
import type { Doubt } from '../../imported.ts'
import type { ColumnId } from '../../services-csv.ts'
import type { TableRow } from '../../table.ts'
import { faxLast } from './among-words.ts'
import { loosePhones } from './loose-phones.ts'

/** Five digits that are texted and not rung, as 85258. */
const TEXTED = /^[678]\d{4}$/
const SAYS_TEXT = /\b(?:te?xts?|sms|tecst(?:io)?)\b/i
/** Up to five digits: the line inside a building, or no number at all; 999 and numbers such as 111 are everybody's. */
const INSIDE = /^(?!999$|1\d\d$|[678]\d{4}$)\d{3,5}$/

/** The numbers of a line, and of a short one that it may be none. A table with columns of its own mostly holds one number of each service, so of those held none goes away by it. */
export function readPhones(
  { cells, report }: TableRow<ColumnId>,
  held: ReadonlyMap<string, Service>,
  others: true | undefined,
): readonly Phone[] {
  const before = held.get(cells.id ?? '')?.phones ?? []
  const said = loosePhones(cells.phones)
  const { phones, lacking } = knownPhones(others ? faxLast(said) : said, before)
  for (const { number } of phones)
    if (isInside(number) && !before.some((one) => one.number === number))
      report(
        'phones',
        `"${number}" can only be rung from inside a building; look whether it is a number.`,
        true,
      )
  if (!others) return phones
  for (const { number } of lacking)
    report('phones', `The line does not name ${number}, so that number stays.`, true)
  return [...phones, ...lacking]
}

/** Services of a file with a number that callers cannot ring, as it is inside a building or for texts and does not say so, where it is not held so already. */
export function rungInside(
  services: readonly Service[],
  held: readonly Service[],
): Readonly<Record<string, Doubt>> {
  const known = new Map(held.map((service) => [service.id, service]))
  return Object.fromEntries(
    services.flatMap(({ id, phones }): [string, Doubt][] => {
      const before = known.get(id)?.phones ?? []
      const fresh = phones.filter(({ number }) => !before.some((one) => one.number === number))
      const short = fresh.find(({ number }) => isInside(number))
      if (short) return [[id, { why: 'short', number: short.number }]]
      const texted = fresh.find(
        ({ number, label }) => TEXTED.test(number.replace(/\D/g, '')) && !SAYS_TEXT.test(label ?? ''),
      )
      return texted ? [[id, { why: 'text', number: texted.number }]] : []
    }),
  )
}

/** Services of a file with a number that has a digit less than others of its area code, in the file or here, where it is not held so already. */
export function digitShort(
  services: readonly Service[],
  held: readonly Service[],
): Readonly<Record<string, Doubt>> {
  const numbersOf = (some: readonly Service[]) =>
    some.flatMap(({ phones }) => phones.map(({ number }) => number))
  const others = [...numbersOf(services), ...numbersOf(held)]
  const before = new Set(numbersOf(held))
  return Object.fromEntries(
    services.flatMap(({ id, phones }): [string, Doubt][] => {
      for (const { number } of phones) {
        const like = before.has(number) ? undefined : longerAlike(number, others)
        if (like) return [[id, { why: 'digit', number, like }]]
      }
      return []
    }),
  )
}

function isInside(number: string): boolean {
  return INSIDE.test(number.replace(/\D/g, ''))
}

/** The numbers held that taking these would take away: fewer numbers are asked about, another number is a change. */
export function takenAway(phones: readonly Phone[], held: readonly Phone[]): string[] {
  return phones.length < held.length ? knownPhones(phones, held).lacking.map(({ number }) => number) : []
}

/** The numbers of a line as they are held where they are the same to ring, and those held that the line lacks. */
function knownPhones(
  phones: readonly Phone[],
  held: readonly Phone[],
): { readonly phones: readonly Phone[]; readonly lacking: readonly Phone[] } {
  const byDigits = new Map(held.map((phone) => [digitsOf(phone), phone]))
  const named = phones.map((phone) => {
    const known = byDigits.get(digitsOf(phone))
    return known ? { ...known, ...(phone.label && { label: phone.label }) } : phone
  })
  const there = new Set(phones.map(digitsOf))
  const lacking = held.filter((phone) => !there.has(digitsOf(phone)))
  // The same numbers in another order are no change.
  const order = (phone: Phone) => held.findIndex((one) => digitsOf(one) === digitsOf(phone))
  const isSame = lacking.length === 0 && there.size === held.length
  return { phones: isSame ? named.toSorted((a, b) => order(a) - order(b)) : named, lacking }
}

function digitsOf({ number }: Phone): string {
  const [inside = ''] = /\d+$/.exec(number.slice(withoutExtension(number).length)) ?? []
  const plain = withoutExtension(number).replace('(0)', '').replace(/\D/g, '')
  return `${plain.replace(/^(00)?44/, '0')} ${inside}`
}
