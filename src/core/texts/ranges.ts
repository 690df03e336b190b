import { readFact } from '../call/answers.ts'
import { OLDEST_MONTHS, writeAge, writeLastAge } from '../clock/age.ts'
import type { Fact } from '../pathway/pathway.ts'

/** A stretch of ages or days as it is kept and as it is said: "under 5" has no beginning, "more than 21" no end; ages are written as they are typed. */
export interface RangeWords {
  readonly kind: 'under' | 'from' | 'between' | 'more' | 'up-to' | 'is'
  readonly from: string
  readonly to: string
}

/** The stretches of a number between the cuts that matter, each as the answer that keeps it whole: "0..21" and "22.." (engine rule 25). */
export function rangesOf(kind: Fact['kind'], cuts: readonly number[]): string[] {
  const starts = [0, ...cuts.filter((cut) => cut > 0)]
  if (starts.length === 1) return []
  const write = (n: number) => (kind === 'age' ? `${n}m` : String(n))
  return starts.map((from, at) => {
    const next = starts[at + 1]
    return `${write(from)}..${next === undefined ? '' : write(next - 1)}`
  })
}

/**
 * The range that an age or a number of days was answered with, in the terms it is said in; "is" for a single one.
 * @example rangeWords({ id: 'days', kind: 'days', ... }, '22..') // { kind: 'more', from: '21', to: '' }
 */
export function rangeWords(fact: Fact, value: string): RangeWords {
  const reading = readFact(fact, value)
  if (!value.includes('..') || 'values' in reading) return { kind: 'is', from: value, to: value }
  const { from, to } = reading
  if (fact.kind === 'days') {
    if (to === Number.MAX_SAFE_INTEGER) return { kind: 'more', from: String(from - 1), to: '' }
    return { kind: from === 0 ? 'up-to' : 'between', from: String(from), to: String(to) }
  }
  if (to === OLDEST_MONTHS) return { kind: 'from', from: writeAge(from), to: '' }
  if (from === 0) return { kind: 'under', from: '', to: writeAge(to + 1) }
  return { kind: 'between', from: writeAge(from), to: writeLastAge(to) }
}
