import { signal } from '@preact/signals'
import { list, mapOf, number, oneOf, optional, record, text, yesNo } from '#ui/shape.ts'
import type { WeekHeard } from '../link/lead-data.ts'
import { ask } from '../link/lead-server.ts'

/** A week with how many days of it the practice was open. */
export interface CallWeek extends WeekHeard {
  readonly days: number
}

/** Something that happened in a week and may show in its counts. */
export interface CallEvent {
  readonly week: string
  readonly kind: 'opens' | 'closes' | 'added' | 'removed' | 'release'
  readonly destinations: readonly string[]
  /** Services by name, the first few, and how many more. */
  readonly services?: readonly string[]
  readonly more?: number
}

/** Counts of up to three years: each cell once, with pairs of the place of a week in `weeks` and the number. */
export interface CallCounts {
  /** It holds an invented year. */
  readonly sample: boolean
  readonly thisWeek: string
  readonly weeks: readonly CallWeek[]
  readonly cells: Readonly<Record<string, readonly number[]>>
  readonly events: readonly CallEvent[]
}

const isCallCounts = record<CallCounts>({
  sample: yesNo,
  thisWeek: text,
  weeks: list(record<CallWeek>({ week: text, known: number, heard: number, days: number })),
  cells: mapOf(list(number)),
  events: list(
    record<CallEvent>({
      week: text,
      kind: oneOf('opens', 'closes', 'added', 'removed', 'release'),
      destinations: list(text),
      services: optional(list(text)),
      more: optional(number),
    }),
  ),
})

export const callCounts = signal<CallCounts | undefined>(undefined)
/** Why there are no counts to show, in the server's words. */
export const callsRefused = signal('')

/** Fetches the counts of the last three years. */
export async function loadCalls(): Promise<void> {
  const answer = await ask(isCallCounts, 'GET', '/api/lead/calls')
  if (answer.ok) callCounts.value = answer.body
  callsRefused.value = answer.ok ? '' : answer.error
}
