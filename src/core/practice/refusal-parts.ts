import { parseCondition, type Settings, type Term } from '../pathway/expression.ts'

/** One comparison of a refusal, ready to be put into words: "under 16", "65 and over", "more than 84 days", "not female", "pregnant". */
export interface RefusalPart {
  readonly kind: 'under' | 'up-to' | 'over' | 'from' | 'between' | 'not-between' | 'is' | 'is-not'
  readonly fact: string
  /** The number, or the first of a range, in the unit; the option of a one-of fact. */
  readonly value?: number | string
  /** The last of a range. */
  readonly to?: number
  readonly unit?: 'years' | 'months' | 'days'
}

const KINDS = { '<': 'under', '<=': 'up-to', '>': 'over', '>=': 'from' } as const
const OPPOSITE = { under: 'from', from: 'under', over: 'up-to', 'up-to': 'over' } as const

/** What a refusal is made of: any of the groups holds, and a group holds when all its parts do; undefined when it cannot be read. */
export function refusalParts(text: string, settings: Settings): readonly RefusalPart[][] | undefined {
  const condition = parseCondition(text)
  if ('fault' in condition) return undefined
  return condition.map((group) => group.map((term) => partOf(term, settings)))
}

function partOf({ fact, op, not, value, to }: Term, settings: Settings): RefusalPart {
  if (op === 'yes') return { kind: not ? 'is-not' : 'is', fact }
  const from = numberOf(value!, settings)
  if (typeof from === 'string') return { kind: not ? 'is-not' : 'is', fact, value: from }
  if (op === '=' || op === 'in') {
    const last = op === 'in' ? Number(numberOf(to!, settings)) : from
    return { kind: not ? 'not-between' : 'between', fact, ...stretch(fact, from, last) }
  }
  return { kind: not ? OPPOSITE[KINDS[op]] : KINDS[op], fact, ...inUnit(fact, from) }
}

function numberOf(value: number | string, settings: Settings): number | string {
  return typeof value === 'string' ? (Object.hasOwn(settings, value) ? settings[value]! : value) : value
}

/** "11 to 55" in years takes in the whole of the 55th year, as the condition does. */
function stretch(fact: string, from: number, to: number): Pick<RefusalPart, 'value' | 'to' | 'unit'> {
  if (fact === 'age' && from % 12 === 0 && (to + 1) % 12 === 0)
    return { value: from / 12, to: (to + 1) / 12 - 1, unit: 'years' }
  return { value: from, to, unit: fact === 'age' ? 'months' : 'days' }
}

function inUnit(fact: string, n: number): Pick<RefusalPart, 'value' | 'unit'> {
  if (fact !== 'age') return { value: n, unit: 'days' }
  return n % 12 === 0 ? { value: n / 12, unit: 'years' } : { value: n, unit: 'months' }
}
