import { canonical } from '#core/practice/canonical.ts'
import type { DeskPractice } from '#core/practice/practice-changes.ts'

/** The text that a document's digest is made of, as `digestText` gives it, in pieces, a service at a time, for whoever has others to see to in between. */
export function* digestPieces({ version: _, ...practice }: DeskPractice): Generator<string> {
  let before = '{'
  for (const [field, value] of Object.entries(practice).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (value === undefined) continue
    yield `${before}${JSON.stringify(field)}:`
    before = ','
    if (field !== 'services') yield canonical(value)
    else {
      yield '['
      for (const [at, service] of practice.services.entries()) yield `${at ? ',' : ''}${canonical(service)}`
      yield ']'
    }
  }
  yield '}'
}
