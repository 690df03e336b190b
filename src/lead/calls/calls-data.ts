import { signal } from '@preact/signals'
import type { CallCounts, CallEvent, CallWeek } from '#core/measured/call-counts.ts'
import { list, mapOf, number, oneOf, optional, record, text, yesNo } from '#ui/shape.ts'
import { ask } from '../link/lead-server.ts'

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

/** The counts of the last three years, once they have come. */
export const callCounts = signal<CallCounts | undefined>(undefined)
/** Why there are no counts to show, in the server's words. */
export const callsRefused = signal('')

/** Fetches the counts of the last three years. */
export async function loadCalls(): Promise<void> {
  const answer = await ask(isCallCounts, 'GET', '/api/lead/calls')
  if (answer.ok) callCounts.value = answer.body
  callsRefused.value = answer.ok ? '' : answer.error
}
