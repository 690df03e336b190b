import { wholesAloud } from '../call/before-signs.ts'
import { glanceRows } from '../call/domains.ts'
import type { Enquiry } from '../call/enquiry.ts'
import type { Sign } from '../pathway/pathway.ts'
import type { Fault } from './problem.ts'

/** What asks about a thing as a whole, and the words in which a part of it speaks of it, restated apart from the content (D48; engine rule 89). */
const WHOLES: readonly {
  readonly ids: readonly string[]
  readonly words: RegExp
  /** A sign of it with an "or" can be true otherwise too. */
  readonly or?: true
}[] = [
  { ids: ['pregnant', 'mat-record'], words: /\bpregnant\b/, or: true },
  { ids: ['fever', 'hot'], words: /\b(fever|shaking)\b/, or: true },
  { ids: ['immune'], words: /\b(spleen|weak immune system)\b/ },
  { ids: ['thinner'], words: /\b(blood thinner|warfarin)\b/ },
  { ids: ['risky-meds'], words: /\b(carbimazole|methotrexate)\b/, or: true },
  { ids: ['steroids'], words: /\bsteroid (emergency )?card\b/ },
  { ids: ['insulin'], words: /\bgliflozin\b/ },
  { ids: ['kidney-meds'], words: /\b(lithium|on dialysis)\b/ },
  { ids: ['thirst'], words: /^thirsty\b/, or: true },
  { ids: ['yellow'], words: /\byellow eyes\b/, or: true },
  { ids: ['breathless-rest', 'no-play'], words: /\btoo breathless to (finish|speak)\b/ },
  { ids: ['ld-slow'], words: /\blearning disability\b/ },
  { ids: ['blacked-out'], words: /^fainting with sudden\b/ },
]

/** Nobody is asked the same in other words: a sign that speaks of what this topic looks up, or asks as a whole, is put to those alone for whom that may be true; what is asked aloud is not looked up beside it (D48). */
export function checkAskedOnce(enquiry: Enquiry): Fault[] {
  const { pathway } = enquiry
  const asked = new Set([
    ...pathway.signs.map(({ id }) => id),
    ...glanceRows(enquiry).map(({ id }) => id),
    ...wholesAloud(enquiry).map(({ id }) => id),
  ])
  const fault = (path: Fault['path'], message: string): Fault => ({
    invariant: 48,
    pathway: pathway.id,
    path,
    message,
  })
  return WHOLES.flatMap(({ ids, words, or }) => {
    const whole = ids.find((id) => asked.has(id) && !pathway.given.includes(id))
    if (!whole) return []
    const again = pathway.signs.filter(
      (sign) => words.test(sign.say) && !belongs(sign, ids) && !(or && / or /.test(sign.say)),
    )
    return [
      ...(ids.filter((id) => asked.has(id)).length > 1
        ? [fault([], `${ids.join(' and ')} ask the same; leave one out.`)]
        : []),
      ...again.map((sign) =>
        fault(
          ['flags', sign.to, sign.id],
          `"${sign.say}" asks again what "${whole}" asks; write part-of: ${whole}.`,
        ),
      ),
    ]
  })
}

/** The words in which a sign speaks of what it is a part of, restated apart from the content (D48). */
const SPEAKS: Readonly<Record<string, RegExp>> = {
  pregnant: /\b(pregnant|pregnancy|birth|baby|loss|positive test)\b/,
  fever: /\b(fever|shaking|shivers)\b/,
  hot: /\b(fever|shaking|shivers)\b/,
  immune: /\b(immune|spleen|sickle)\b/,
  thinner: /\b(blood thinner|warfarin)\b/,
  'risky-meds': /\b(carbimazole|clozapine|methotrexate)\b/,
  steroids: /\b(steroids?|Addison's)\b/,
  alert: /\bplan\b/,
  insulin: /\b(insulin|gliflozin)\b/,
  'kidney-meds': /\b(lithium|digoxin|dialysis)\b/,
  thirst: /\bthirsty\b/,
  yellow: /\byellow\b/,
  'breathless-rest': /\bbreathless\b/,
  'no-play': /\bbreathless\b/,
  'blacked-out': /\bfainting\b/,
  'ld-slow': /\blearning disability\b/,
  'new-death': /\b(dead|death|nobody expected)\b/,
}
/** What cannot be so on the first day. */
const TAKES_DAYS = /\b(days|weeks|months)\b/

/** A danger sign is left out only for what its own words say: a part speaks of its whole, and what is not asked of today's trouble takes days (D48). */
export function checkLeftOut({ pathway }: Enquiry): Fault[] {
  return pathway.signs.flatMap(({ id, to, say, partOf, notToday }) => {
    const fault = (message: string): Fault => ({
      invariant: 48,
      pathway: pathway.id,
      path: ['flags', to, id],
      message,
    })
    return [
      ...(partOf && !partOf.some((whole) => SPEAKS[whole]?.test(say))
        ? [fault(`"${say}" is no part of ${partOf.join(' or ')}, and would not be asked; leave part-of out.`)]
        : []),
      ...(notToday && !TAKES_DAYS.test(say)
        ? [fault(`"${say}" can be so of what began today; leave began out.`)]
        : []),
    ]
  })
}

/** Whether a sign is the whole itself, or a part of it. */
function belongs({ id, partOf = [] }: Sign, ids: readonly string[]): boolean {
  return ids.includes(id) || partOf.some((one) => ids.includes(one))
}
