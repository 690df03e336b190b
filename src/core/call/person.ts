import { type Condition, cutsOf, type FactValue, factsOf, holds } from '../pathway/expression.ts'
import type { Pathway } from '../pathway/pathway.ts'
import type { Voice } from '../pathway/voice.ts'
import { readFact } from './answers.ts'
import { domainOf } from './domains.ts'
import { type Enquiry, factOf, type Lookup } from './enquiry.ts'

/** By the enquiry itself, which never changes: one screen asks the same of it many times. */
const tried = new WeakMap<Enquiry, Map<Condition, boolean>>()

/** Whether any reading of age, sex and pregnancy makes a condition of this topic true. */
export function possible(enquiry: Enquiry, condition: Condition): boolean {
  const known = tried.get(enquiry) ?? new Map<Condition, boolean>()
  tried.set(enquiry, known)
  const before = known.get(condition)
  if (before !== undefined) return before
  const now = mayHold(enquiry, condition)
  known.set(condition, now)
  return now
}

function mayHold(enquiry: Enquiry, condition: Condition): boolean {
  const named = factsOf(condition)
  // Whether pregnancy is asked goes by age and sex; of everything else only what the condition names can matter.
  const ids = ['age', 'sex', 'pregnant'].filter((id) => named.includes('pregnant') || named.includes(id))
  const tryFrom = (at: number, values: Record<string, FactValue>): boolean => {
    const id = ids[at]
    if (!id) {
      const lookup = whereItApplies(enquiry, (fact) => values[fact] ?? false)
      return holds(condition, lookup, enquiry.release.values)
    }
    return domainOf(enquiry, id).some((value) => tryFrom(at + 1, { ...values, [id]: value }))
  }
  return tryFrom(0, {})
}

/** Whether a yes/no fact may be true of the person: neither age, sex nor its own answer rules it out. */
export function mayBeTrue(enquiry: Enquiry, id: string): boolean {
  const { when } = factOf(enquiry.release, enquiry.pathway, id)
  if (when && !possible(enquiry, when)) return false
  return enquiry.answers[id] === undefined || domainOf(enquiry, id).includes(true)
}

/** Whether every reading of age and sex makes a condition of this topic true. */
export function certain(enquiry: Enquiry, condition: Condition): boolean {
  const every = (at: number, values: Record<string, FactValue>): boolean => {
    const id = ['age', 'sex'][at]
    if (!id) return holds(condition, (fact) => values[fact] ?? false, enquiry.release.values)
    return domainOf(enquiry, id).every((value) => every(at + 1, { ...values, [id]: value }))
  }
  return every(0, {})
}

/** Whether a condition holds in every reading of the answers; what nobody asked may be anything. */
export function surely(enquiry: Enquiry, condition: Condition): boolean {
  const ids = factsOf(condition)
  const every = (at: number, values: Record<string, FactValue>): boolean => {
    const id = ids[at]
    if (!id) {
      const lookup = whereItApplies(enquiry, (fact) => values[fact] ?? false)
      return holds(condition, lookup, enquiry.release.values)
    }
    const cuts = cutsOf(condition, id, enquiry.release.values)
    return domainOf(enquiry, id, cuts).every((value) => every(at + 1, { ...values, [id]: value }))
  }
  return every(0, {})
}

/** A lookup in which a fact that does not apply to the person is "no" without being asked. */
export function whereItApplies(enquiry: Enquiry, plain: Lookup): Lookup {
  const lookup: Lookup = (id) => {
    const { when } = factOf(enquiry.release, enquiry.pathway, id)
    return when && !holds(when, lookup, enquiry.release.values) ? false : plain(id)
  }
  return lookup
}

/** From this age, in months, what is sent goes to the patient and not to a parent. */
const GROWN = 16 * 12

/** The voice in which the patient is spoken of on this call: "you" to the patient, "he" or "she" where the sex is known, "they" otherwise, and not at all where nobody asked who is on the line (rule 42). */
export function spokenVoice({ caller, answers, pathway }: Enquiry): Voice {
  if (caller === 'self') return 'self'
  return caller || asksWho(pathway) ? bySex(answers.sex) : 'unnamed'
}

/** Whether a topic makes known who is on the line: where somebody is ill it is asked, and an organisation is never the patient. */
export function asksWho({ kind, caller }: Pathway): boolean {
  return kind === 'symptom' || caller === 'third-party'
}

/** The voice of what is sent or printed: it goes to the patient, or to the parent of a child who is not the caller (rule 42). */
export function sentVoice(enquiry: Enquiry): Voice {
  return enquiry.caller !== 'self' && isChild(enquiry) ? bySex(enquiry.answers.sex) : 'self'
}

/** The voice of what staff read on the record and write into it, whoever is on the line. */
export function staffVoice({ answers }: Enquiry): Voice {
  return bySex(answers.sex)
}

function bySex(sex: unknown): Voice {
  return sex === 'male' ? 'he' : sex === 'female' ? 'she' : 'they'
}

function isChild({ release, pathway, answers }: Enquiry): boolean {
  if (answers.age === undefined) return false
  const reading = readFact(factOf(release, pathway, 'age'), answers.age)
  return 'to' in reading && reading.to < GROWN
}
