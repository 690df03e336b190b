import type { Content } from '../load.ts'
import { reviewedPart } from '../reviewed.ts'

/** One thing that a review has to look at: where it stands, and its words before and after; undefined where it is new or gone. */
export interface PathwayChange {
  readonly place: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What changed in a pathway between two states of the content, the shared words and kinds of help that it uses included; lists whose entries have an id are compared by it.
 * @example pathwayChanges(reviewed, now, 'croup') // [{ place: 'signs blue say', before: 'blue', after: 'blue or grey lips' }]
 */
export function pathwayChanges(before: Content, after: Content, id: string): PathwayChange[] {
  return compare('', part(before, id), part(after, id))
}

function part({ release }: Content, id: string): object {
  const pathway = release.pathways[id]
  if (!pathway) return {}
  const [own, help] = reviewedPart(release, pathway)
  return { ...own, help }
}

function compare(place: string, before: unknown, after: unknown): PathwayChange[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  const one = branches(before)
  const other = branches(after)
  if (!one || !other) return [{ place, before: written(before), after: written(after) }]
  const names = [...new Set([...one.keys(), ...other.keys()])]
  const moved =
    names.every((name) => JSON.stringify(one.get(name)) === JSON.stringify(other.get(name))) && place !== ''
  // The same entries in another order: which comes first can decide.
  if (moved) return [{ place, before: [...one.keys()].join(', '), after: [...other.keys()].join(', ') }]
  return names.flatMap((name) => compare(`${place} ${name}`.trim(), one.get(name), other.get(name)))
}

/** The entries below a value by name; undefined for a plain value and for a condition, which is read whole. */
function branches(value: unknown): Map<string, unknown> | undefined {
  if (Array.isArray(value)) {
    if (isCondition(value)) return undefined
    return new Map(value.map((entry, at) => [entry?.id ?? String(at + 1), entry]))
  }
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined
}

function isCondition(list: readonly unknown[]): boolean {
  return list
    .flat()
    .every((term) => typeof term === 'object' && term !== null && 'fact' in term && 'op' in term)
}

function written(value: unknown): string | undefined {
  if (value === undefined || typeof value === 'string') return value
  if (!Array.isArray(value) || value.length === 0 || !isCondition(value)) return JSON.stringify(value)
  return value.map((group) => group.map(termWritten).join(' & ')).join(' | ')
}

function termWritten({ fact, op, not, value, to }: Record<string, unknown>): string {
  const unit = fact === 'age' && typeof value === 'number' ? 'm' : ''
  const told =
    op === 'yes' ? fact : `${fact} ${op} ${value}${unit}${to === undefined ? '' : `..${to}${unit}`}`
  return not ? `not ${told}` : String(told)
}
