import { type Phrases, phrase } from './phrases.ts'

/** A length of time as content writes it. */
export interface Span {
  readonly n: number
  readonly unit: 'hours' | 'days' | 'weeks' | 'months'
}

/** A span in words: "48 hours", "1 week". */
export function spanWords(phrases: Phrases, { n, unit }: Span): string {
  const one = `${unit}-1`
  const many = unit === 'days' ? 'days-n' : unit
  return `${n} ${phrase(phrases, n === 1 ? one : many)}`
}
