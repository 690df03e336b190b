import type { PersonFound, PersonKind } from './person-found.ts'

const MONTH_NAMES = [
  'jan(?:uary)?|ionawr',
  'feb(?:ruary)?|chwefror',
  'mar(?:ch)?|mawrth',
  'apr(?:il)?|ebrill',
  'may|mai',
  'june?|mehefin',
  'july?|gorffennaf',
  'aug(?:ust)?|awst',
  'sept?(?:ember)?|medi',
  'oct(?:ober)?|hydref',
  'nov(?:ember)?|tachwedd',
  'dec(?:ember)?|rhagfyr',
]
const MONTH = `(?<word>${MONTH_NAMES.join('|')})`
const DATES = [
  /(?<!\d)(?<day>\d{1,2})\s?(?<mark>[./\\-])\s?(?<month>\d{1,2})\s?\k<mark>\s?(?<year>(?:19|20)?\d\d)(?!\d)/g,
  /(?<!\d)(?<day>\d{1,2}) (?<month>\d{1,2}) (?<year>(?:19|20)\d\d)(?!\d)/g,
  /(?<!\d)(?<year>(?:19|20)\d\d)[./-](?<month>\d{1,2})[./-](?<day>\d{1,2})(?!\d)/g,
  new RegExp(
    `(?<!\\d)(?<day>\\d{1,2})(?:st|nd|rd|th|af|ain|ydd|eg|fed|ed)?[ ,.-]*(?:of )?${MONTH}[ ,.-]*(?<year>(?:19|20)\\d\\d|['’]\\d\\d)(?!\\d)`,
    'gi',
  ),
  new RegExp(`\\b${MONTH}[ .-]*(?<day>\\d{1,2})(?:st|nd|rd|th)?[ ,.-]+(?<year>(?:19|20)\\d\\d)(?!\\d)`, 'gi'),
]
/** A date that says itself whose it is, however short. */
const BORN = /\b(?:d\.?o\.?b\.?|date of birth|born(?: on)?|dyddiad geni|ganwyd)[ :]*\d[\d./\\ -]*\d/gi
const E_MAIL = /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.\p{L}{2,}/gu
const POSTCODE = /\b(?:GIR ?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-HJKPSTUW\d]? {0,2}(\d[ABD-HJLNP-UW-Z]{2}))\b/gi
/** "B12 1st" and "room E2 3rd floor" are no postcodes. */
const ORDINAL = /^(?:1st|2nd|3rd)$/
const NUMBER = /\+?\d(?:[ \t().–-]{0,3}\d){6,}/g
const YEARS = /(?<!\d)20\d\d[ –-]+20\d\d(?!\d)/g
const PHONE = /^(?:0(?!0)|44|0044)\d{9,11}$/

/** The numbers of a person in a text: of the NHS, of a phone, of birth, an e-mail, a postcode; and the text with them made blank. */
export function personNumbers(
  text: string,
  today: string,
): { readonly found: PersonFound[]; readonly rest: string } {
  const found: PersonFound[] = []
  let rest = text
  const take = (pattern: RegExp, kindOf: (match: RegExpExecArray) => PersonKind | 'none' | undefined) => {
    for (const match of [...rest.matchAll(pattern)]) {
      const kind = kindOf(match)
      if (!kind) continue
      if (kind !== 'none') found.push({ kind, text: match[0], at: match.index })
      rest =
        rest.slice(0, match.index) + ' '.repeat(match[0].length) + rest.slice(match.index + match[0].length)
    }
  }
  take(E_MAIL, () => 'e-mail')
  take(BORN, () => 'birth-date')
  for (const pattern of DATES) take(pattern, (match) => dateKind(match.groups!, today))
  take(POSTCODE, (match) => (ORDINAL.test(match[1] ?? '') ? undefined : 'postcode'))
  take(YEARS, () => 'none')
  take(NUMBER, ([number]) => numberKind(number.replaceAll(/\D/g, '')))
  return { found, rest }
}

/** Whether ten digits are the number of a patient: the last one follows from the rest. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false
  const sum = [...digits.slice(0, 9)].reduce((all, digit, at) => all + Number(digit) * (10 - at), 0)
  return (11 - (sum % 11)) % 11 === Number(digits[9])
}

function numberKind(digits: string): PersonKind {
  if (PHONE.test(digits)) return 'phone'
  return isNhsNumber(digits) ? 'nhs-number' : 'long-number'
}

/** A day that was may be a birthday; one that is still to come is none; what is no day at all is left to the other rules. */
function dateKind(
  { day, month, year, word }: Record<string, string>,
  today: string,
): PersonKind | 'none' | undefined {
  const m = word
    ? MONTH_NAMES.findIndex((names) => new RegExp(`^(?:${names})$`, 'i').test(word)) + 1
    : Number(month)
  const d = Number(day)
  if (m < 1 || m > 12 || d < 1 || d > 31) return undefined
  const short = year!.replace(/\D/g, '')
  const century = short.length === 4 ? '' : short > today.slice(2, 4) ? '19' : '20'
  const date = `${century}${short}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  return date > today ? 'none' : 'birth-date'
}
