import type { Condition, Term } from './expression.ts'
import { meantName } from './nearest-name.ts'
import type { Fact } from './pathway.ts'
import type { Release } from './release.ts'

/** What a fact can be. */
export type FactValues = Pick<Fact, 'kind' | 'options'>

/** What a condition may name: facts with what each can be, and the settings of the content. */
export interface ConditionNames {
  readonly facts: ReadonlyMap<string, FactValues>
  readonly settings: ReadonlySet<string>
}

const OLDEST = 130 * 12
const SMALL =
  'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** What conditions may name in some content. */
export function conditionNames({ facts, settings }: Pick<Release, 'facts' | 'settings'>): ConditionNames {
  return {
    facts: new Map(
      Object.values(facts).map(({ id, kind, options }) => [id, { kind, ...(options ? { options } : {}) }]),
    ),
    settings: new Set(Object.keys(settings)),
  }
}

/** What is wrong with the names and values of a condition, each in one sentence or two that say what there is and the nearest to what was written. */
export function conditionFaults(condition: Condition, names: ConditionNames): string[] {
  return [...new Set(condition.flat().flatMap((term) => termFault(term, names) ?? []))]
}

function termFault(term: Term, names: ConditionNames): string | undefined {
  const { fact } = term
  const values = names.facts.get(fact)
  if (!values) return `No question asks "${fact}".${meant(fact, names.facts.keys())}`
  switch (values.kind) {
    case 'yes-no':
    case 'until':
      return term.op === 'yes' ? undefined : `"${fact}" is yes or no. Write "${fact}" or "not ${fact}".`
    case 'one-of':
      return optionFault(term, Object.keys(values.options ?? {}))
    case 'age':
    case 'days':
      return numberFault(term, values.kind, names.settings)
  }
}

function optionFault({ fact, op, value }: Term, options: readonly string[]): string | undefined {
  const can = `It can be ${listed(options)}.`
  if (op !== '=') return `"${fact}" needs one of its values, such as "${fact} = ${options[0]}". ${can}`
  if (options.includes(String(value))) return undefined
  return `"${fact}" cannot be "${value}". ${can}${meant(String(value), options)}`
}

function numberFault(
  { fact, op, value, to }: Term,
  kind: 'age' | 'days',
  settings: ReadonlySet<string>,
): string | undefined {
  const like = kind === 'age' ? 'years like 16, or months like 6m' : 'a number of days like 7'
  if (op === 'yes') return `"${fact}" needs a number, such as "${fact} < ${kind === 'age' ? 16 : 7}".`
  if (op === '=' && kind === 'age')
    return `"${fact} =" is one month of a life only. Write a range such as "${fact} 16..17".`
  for (const bound of op === 'in' ? [value, to] : [value]) {
    if (typeof bound === 'string' && !settings.has(bound))
      return `"${bound}" is no number. Write ${like}.${meantNumber(bound, settings)}`
    if (kind === 'age' && typeof bound === 'number' && bound > OLDEST)
      return `Nobody is ${Math.floor(bound / 12)} years old. Write ${like}.`
  }
  if (typeof value === 'number' && typeof to === 'number' && to < value)
    return `The range of "${fact}" ends before it begins. Write the smaller number first.`
  return undefined
}

function meantNumber(text: string, settings: ReadonlySet<string>): string {
  const n = numberOfWords(text)
  return n === undefined ? meant(text, settings) : ` Did you mean ${n}?`
}

/** A number up to 99 in words, "sixteen" or "sixty-five". */
function numberOfWords(text: string): number | undefined {
  const small = SMALL.indexOf(text)
  if (small >= 0) return small
  const [tens = '', units] = text.split('-')
  const ten = (TENS.indexOf(tens) + 2) * 10
  if (ten < 20) return undefined
  if (units === undefined) return ten
  const unit = SMALL.indexOf(units)
  return unit >= 1 && unit <= 9 ? ten + unit : undefined
}

function meant(text: string, names: Iterable<string>): string {
  const name = meantName(text, names)
  return name === undefined ? '' : ` Did you mean "${name}"?`
}

function listed(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : names.join('')
}
