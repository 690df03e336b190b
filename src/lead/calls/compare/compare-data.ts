import { signal } from '@preact/signals'
import type { ComparedCount, ComparedId } from '#core/disclosure/compared.ts'
import type { Period } from '#core/disclosure/periods.ts'
import type { MeasureId } from '#core/practice/calls/watched.ts'
import { list, number, optional, record, type Shape, text, yesNo } from '#ui/shape.ts'
import { ask, isAccepted } from '../../link/lead-server.ts'
import { change, role, type Saved } from '../../services/service-store.ts'

/** One practice among those that are compared, under a letter; only who chose it is named. */
export interface ComparedPoint {
  readonly id: string
  readonly own?: boolean
  readonly name?: string
  readonly sample?: boolean
  readonly stories: Readonly<Partial<Record<MeasureId, string>>>
  readonly counts: Readonly<Partial<Record<ComparedId, ComparedCount>>>
}

/** What a practice, or its network's lead, sees of the comparison. */
export interface Comparison {
  /** Whether there is a network at all. */
  readonly network: boolean
  readonly name?: string
  readonly quarter?: Period
  readonly practices?: number
  readonly joined?: boolean
  readonly named?: boolean
  readonly points?: readonly ComparedPoint[]
}

const isComparison = record<Comparison>({
  network: yesNo,
  name: optional(text),
  quarter: optional(record<Period>({ id: text, from: text, to: text })),
  practices: optional(number),
  joined: optional(yesNo),
  named: optional(yesNo),
  points: optional(list(isAccepted as Shape<ComparedPoint>)),
})

/** The practices that are compared, once they have come. */
export const comparison = signal<Comparison | undefined>(undefined)
/** Why there is nothing to show, in the server's words. */
export const comparisonRefused = signal('')

/** Reads what is compared. */
export async function loadComparison(): Promise<void> {
  const answer = await ask(isComparison, 'GET', '/api/lead/compare')
  if (answer.ok) comparison.value = answer.body
  comparisonRefused.value = answer.ok ? '' : answer.error
}

/** Joins the comparison or leaves it, with or without the practice's name. */
export function joinComparison(join: boolean, named: boolean): Promise<Saved> {
  return changed('POST', '/api/lead/compare', { join, named })
}

/** Tells the story of the practice's own point, or takes it back where it is empty. */
export function tellStory(measure: MeasureId, story: string): Promise<Saved> {
  return changed('PUT', '/api/lead/compare/story', { measure, story })
}

async function changed(method: string, path: string, body: object): Promise<Saved> {
  const saved = await change(method, path, { ...body, by: role.value })
  if (saved.kind === 'saved') await loadComparison()
  return saved
}
