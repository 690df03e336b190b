/** One comparison over a fact: `age < 60` (age in months), `sex = female`, `immune`. */
export interface Term {
  readonly fact: string
  readonly op: '<' | '<=' | '>' | '>=' | '=' | 'in' | 'yes'
  readonly not?: true
  /** Months for age, days for days; the option for one-of facts. */
  readonly value?: number | string
  /** Upper end of a range, inclusive, in the same unit. */
  readonly to?: number | string
}

/** A condition: any of the groups holds; a group holds when all its terms do. */
export type Condition = readonly (readonly Term[])[]

/** A fact's value: yes/no, months of age, whole days, or the option of a one-of fact. */
export type FactValue = boolean | number | string

/** Named numbers of the practice, usable in conditions: months for ages. */
export type Settings = Readonly<Record<string, number>>

/** Why a condition could not be read. */
export interface ExpressionFault {
  readonly fault: string
}

const TOKEN = /\s*(\.\.|<=|>=|!=|<|>|=|&|\||\bnot\b|[a-z0-9]+(?:-[a-z0-9]+)*)/y
const NUMBER = /^(\d+)(m)?$/

/** Reads a condition such as `age < 16 & pregnant | immune`; `|` is weaker than `&`, `not` stands before one term. A bare number compared with age is years, `3m` is months; a name compared with age or days is a setting. */
export function parseCondition(text: string): Condition | ExpressionFault {
  const tokens = tokenise(text)
  if ('fault' in tokens) return tokens
  const groups: Term[][] = [[]]
  let at = 0
  while (at < tokens.list.length) {
    const term = readTerm(tokens.list, at)
    if ('fault' in term) return { fault: `"${text}": ${term.fault}` }
    groups.at(-1)!.push(term.term)
    at = term.next
    const joint = tokens.list[at]
    if (joint === undefined) return groups
    if (joint === '|') groups.push([])
    else if (joint !== '&') return { fault: `"${text}": expected & or | before "${joint}"` }
    at++
  }
  return { fault: `"${text}" ends too early` }
}

function tokenise(text: string): { list: string[] } | ExpressionFault {
  const list: string[] = []
  TOKEN.lastIndex = 0
  let end = 0
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    list.push(match[1]!)
    end = TOKEN.lastIndex
  }
  return text.slice(end).trim() ? { fault: `"${text}": cannot read "${text.slice(end).trim()}"` } : { list }
}

function readTerm(tokens: readonly string[], start: number): { term: Term; next: number } | ExpressionFault {
  const negated = tokens[start] === 'not'
  const at = negated ? start + 1 : start
  const fact = tokens[at]
  if (!fact || !/^[a-z]/.test(fact))
    return { fault: `expected the id of a fact, found "${fact ?? 'nothing'}"` }
  const not = negated ? ({ not: true } as const) : {}
  const op = tokens[at + 1]
  if (op && /^[<>=!]/.test(op)) {
    const value = readValue(fact, tokens[at + 2])
    if (value === undefined) return { fault: `expected a value after "${fact} ${op}"` }
    if (op === '!=') {
      const flipped = negated ? {} : ({ not: true } as const)
      return { term: { fact, op: '=', value, ...flipped }, next: at + 3 }
    }
    return { term: { fact, op: op as '<', value, ...not }, next: at + 3 }
  }
  if (tokens[at + 2] === '..') {
    const value = readValue(fact, tokens[at + 1])
    const to = readValue(fact, tokens[at + 3])
    if (value === undefined || to === undefined) return { fault: `expected a range after "${fact}"` }
    return { term: { fact, op: 'in', value, to: upperEnd(fact, tokens[at + 3]!, to), ...not }, next: at + 4 }
  }
  return { term: { fact, op: 'yes', ...not }, next: at + 1 }
}

function readValue(fact: string, token: string | undefined): number | string | undefined {
  if (!token) return undefined
  const number = NUMBER.exec(token)
  // Months are told of ages only; elsewhere "3m" is a name, and no known one.
  if (!number || (number[2] && fact !== 'age')) return token
  const n = Number(number[1])
  return fact === 'age' && !number[2] ? n * 12 : n
}

/** "11..55" in years includes the whole of the 55th year. */
function upperEnd(fact: string, token: string, to: number | string): number | string {
  return fact === 'age' && typeof to === 'number' && /^\d+$/.test(token) ? to + 11 : to
}

/** Whether a condition holds, asking `lookup` for a fact only when the answer depends on it. */
export function holds(
  condition: Condition,
  lookup: (fact: string) => FactValue,
  settings: Settings,
): boolean {
  return condition.some((group) => group.every((term) => termHolds(term, lookup(term.fact), settings)))
}

function termHolds(term: Term, value: FactValue, settings: Settings): boolean {
  const plain = compare(term, value, settings)
  return term.not ? !plain : plain
}

function compare(term: Term, value: FactValue, settings: Settings): boolean {
  if (term.op === 'yes') return value === true
  if (term.op === '=') return value === resolve(term.value!, settings)
  const bound = Number(resolve(term.value!, settings))
  const n = Number(value)
  switch (term.op) {
    case '<':
      return n < bound
    case '<=':
      return n <= bound
    case '>':
      return n > bound
    case '>=':
      return n >= bound
    case 'in':
      return n >= bound && n <= Number(resolve(term.to!, settings))
  }
}

function resolve(value: number | string, settings: Settings): number | string {
  return typeof value === 'string' && Object.hasOwn(settings, value) ? settings[value]! : value
}

/** The numbers at which a condition changes for one fact: each is the first value of a new interval. */
export function cutsOf(condition: Condition, fact: string, settings: Settings): number[] {
  const cuts: number[] = []
  for (const term of condition.flat()) {
    if (term.fact !== fact || term.op === 'yes') continue
    const bound = Number(resolve(term.value!, settings))
    if (term.op === '<' || term.op === '>=') cuts.push(bound)
    else if (term.op === '<=' || term.op === '>') cuts.push(bound + 1)
    else if (term.op === '=') cuts.push(bound, bound + 1)
    else cuts.push(bound, Number(resolve(term.to!, settings)) + 1)
  }
  return cuts
}

/** A condition never changes, and one call asks it many times what it names. */
const namedBy = new WeakMap<Condition, readonly string[]>()

/** Every fact a condition names. */
export function factsOf(condition: Condition): readonly string[] {
  const known = namedBy.get(condition)
  if (known) return known
  const named = [...new Set(condition.flat().map((term) => term.fact))]
  namedBy.set(condition, named)
  return named
}
