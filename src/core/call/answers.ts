import { OLDEST_MONTHS, readAge } from '../clock/age.ts'
import type { FactValue } from '../pathway/expression.ts'
import type { Fact, Pathway } from '../pathway/pathway.ts'
import type { ComposedRelease } from '../pathway/release.ts'

/** One flat map of sign, opening-row and fact ids to what was answered; absent means not asked (engine rule 25). */
export type Answers = Readonly<Record<string, string | number | boolean>>

/** How a yes/no question or a sign was answered. */
export type Reply = 'yes' | 'no' | 'unsure' | 'declined'

/** Reads a sign's or yes/no fact's answer; undefined when absent. Throws when it is none of the four. */
export function readReply(id: string, value: Answers[string] | undefined): Reply | undefined {
  if (value === undefined) return undefined
  if (value === true) return 'yes'
  if (value === false) return 'no'
  const text = String(value)
  if (text === 'yes' || text === 'no' || text === 'unsure' || text === 'declined') return text
  throw new AnswerFault(`"${id}" was answered "${text}"; use yes, no, unsure or declined.`)
}

/** A sentence that names the answer and what to do; nothing else is lost. */
export class AnswerFault extends Error {}

/** The interval of months or days that an answer leaves open, or the options or yes/no values still possible. */
export type Reading =
  | { readonly from: number; readonly to: number }
  | { readonly values: readonly (boolean | string)[] }

/** Everything the answer to a fact may mean; "rather not say" leaves every reading open (engine rule 21), and so does "not sure" where the fact does not say what it counts as (engine rule 45). */
export function readFact(fact: Fact, answer: Answers[string]): Reading {
  const value = answer === 'unsure' ? (fact.unsure ?? answer) : answer
  const unknown = value === 'unsure' || value === 'declined'
  switch (fact.kind) {
    case 'age': {
      if (unknown) return { from: 0, to: OLDEST_MONTHS }
      const range = readAge(String(value))
      if (!range)
        throw new AnswerFault(
          `"${fact.id}" was answered "${value}"; use years ("7") or "2m", "3w", "10d", or a range such as "5..15".`,
        )
      return range
    }
    case 'days': {
      if (unknown) return { from: 0, to: Number.MAX_SAFE_INTEGER }
      const match = /^(\d+)(?:\.\.(\d*))?$/.exec(String(value))
      const to = match?.[2] === '' ? Number.MAX_SAFE_INTEGER : Number(match?.[2] ?? match?.[1])
      if (!match || to < Number(match[1]))
        throw new AnswerFault(
          `"${fact.id}" was answered "${value}"; use a whole number of days, or a range such as "8..21" or "22..".`,
        )
      return { from: Number(match[1]), to }
    }
    case 'one-of': {
      const options = Object.keys(fact.options ?? {})
      if (unknown) return { values: options }
      if (!options.includes(String(value)))
        throw new AnswerFault(`"${fact.id}" was answered "${value}"; use one of: ${options.join(', ')}.`)
      return { values: [String(value)] }
    }
    default: {
      const reply = readReply(fact.id, value)
      return { values: reply === 'yes' ? [true] : reply === 'no' ? [false] : [true, false] }
    }
  }
}

/** Every reading of a fact that nobody has answered. */
export function everyReading(fact: Fact): Reading {
  return fact.optional ? { values: [false] } : readFact(fact, 'declined')
}

/** One value for each stretch of a reading between the cuts: within a stretch no condition changes. */
export function valuesOf(reading: Reading, cuts: readonly number[]): FactValue[] {
  if ('values' in reading) return [...reading.values]
  return [reading.from, ...cuts.filter((cut) => cut > reading.from && cut <= reading.to)]
}

/** What a call holds of its content and its answers. */
interface Answered {
  readonly release: ComposedRelease
  readonly pathway: Pathway
  readonly answers: Answers
}

/** Answers that stand for many at once, or for the gate. */
const SHORTHANDS = ['opening', 'signs', 'gate', 'problem']

/** The answers that mean something on a pathway to which they led: those to its own signs and questions and to the shared ones. */
export function answersOn(
  { release, answers }: Pick<Answered, 'release' | 'answers'>,
  pathway: Pathway,
): Answers {
  const valid = idsOn(release, [pathway])
  return Object.fromEntries(Object.entries(answers).filter(([id]) => valid.has(id)))
}

/** Throws when an answer names nothing on the pathway, nor on the one it came `from`; the message lists what it may name. */
export function checkIds({ release, pathway, answers }: Answered, from: Pathway): void {
  const valid = idsOn(release, [pathway, from])
  const unknown = Object.keys(answers).filter((id) => !valid.has(id))
  if (unknown.length > 0)
    throw new AnswerFault(
      `"${unknown.join('", "')}" is not an answer on "${pathway.id}". Use: ${[...valid].join(', ')}.`,
    )
}

/** Everything that an answer may name on these pathways. */
function idsOn(release: ComposedRelease, pathways: readonly Pathway[]): ReadonlySet<string> {
  const rows = release.opening.breaths.flatMap((breath) => breath.rows.map((row) => row.id))
  const signs = pathways.flatMap((pathway) => pathway.signs.map((sign) => sign.id))
  const facts = pathways.flatMap((pathway) => Object.keys(pathway.facts))
  return new Set([...SHORTHANDS, ...rows, ...signs, ...facts, ...Object.keys(release.facts)])
}
