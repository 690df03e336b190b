import { cutsFor } from '../call/domains.ts'
import type { Enquiry } from '../call/enquiry.ts'
import { OLDEST_MONTHS, writeAge } from '../clock/age.ts'
import type { FactValue } from '../pathway/expression.ts'

/** Everyone in one partition: the facts that were looked at, each with its stretch of values; a fact not named may be anything. */
export type People = ReadonlyMap<string, FactValue>

/** The months or days a partition holds for a numeric fact; everything when the fact was never looked at. */
export function stretch(
  enquiry: Enquiry,
  people: People,
  fact: 'age' | 'days',
): { from: number; to: number } {
  const value = people.get(fact)
  const top = fact === 'age' ? OLDEST_MONTHS : Number.MAX_SAFE_INTEGER
  if (typeof value !== 'number') return { from: 0, to: top }
  const next = cutsFor(enquiry, fact).find((cut) => cut > value)
  return { from: value, to: next === undefined ? top : next - 1 }
}

/** Whether the partition may hold someone of an age in months between two ends, inclusive. */
export function mayBeAged(enquiry: Enquiry, people: People, from: number, to: number): boolean {
  const ages = stretch(enquiry, people, 'age')
  return ages.from <= to && ages.to >= from
}

/** Whether the partition may hold someone for whom a yes/no or one-of fact has this value. */
export function mayBe(people: People, fact: string, value: FactValue = true): boolean {
  const known = people.get(fact)
  return known === undefined || known === value
}

/** One person of the partition in words: "a pregnant woman of 15, 3 days". */
export function describePeople(enquiry: Enquiry, people: People): string {
  const sex = people.get('sex')
  const age = people.get('age')
  const who = sex === 'female' ? 'a woman' : sex === 'male' ? 'a man' : 'a person'
  const parts = [typeof age === 'number' ? `${who} aged ${writeAge(age)}` : `${who} of any age`]
  const days = people.get('days')
  if (typeof days === 'number') parts.push(`day ${days}`)
  for (const [id, value] of people) {
    if (id === 'age' || id === 'sex' || id === 'days') continue
    parts.push(value === true ? id : value === false ? `not ${id}` : `${id}: ${value}`)
  }
  return `${parts.join(', ')} with "${enquiry.pathway.title.toLowerCase()}"`
}
