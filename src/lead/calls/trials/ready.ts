import type { Trial } from '#core/practice/calls/trials.ts'

/** Changes that are ready to be tried, each with the chart that will show it; their words are `trial-aim-...` and `trial-change-...`. */
export const READY_TRIALS = [
  { id: 'results', measure: 'avoidable' },
  { id: 'bookings', measure: 'avoidable' },
  { id: 'backs', measure: 'away' },
  { id: 'throats', measure: 'take-up' },
  { id: 'lonely', measure: 'away' },
] as const satisfies readonly { readonly id: string; readonly measure: Trial['measure'] }[]
