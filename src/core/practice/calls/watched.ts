/** Everything that can be measured from what desks count, by the names that a practice chooses by. */
export const MEASURE_IDS = [
  'away',
  'urgent',
  'take-up',
  'wants-gp',
  'calls',
  'not-had',
  'full',
  'unsure',
  'long',
  'raised',
  'duty',
  'avoidable',
  'words',
  'returned',
  'sooner',
  'incidents',
] as const
/** A measure of calls, by its id. */
export type MeasureId = (typeof MEASURE_IDS)[number]

/** A measure that is watched, and the one that may get worse when it gets better: drawn beside it at equal size. */
export interface Watched {
  readonly measure: MeasureId
  readonly beside: MeasureId
}

/** What is watched until a practice chooses for itself. */
export const WATCHED_AT_FIRST: readonly Watched[] = [
  { measure: 'away', beside: 'urgent' },
  { measure: 'take-up', beside: 'wants-gp' },
  { measure: 'calls', beside: 'not-had' },
]

/** Why a choice of what to watch cannot be kept, in one sentence; undefined where it can. */
export function watchedFault(watched: readonly Watched[]): string | undefined {
  if (watched.length !== WATCHED_AT_FIRST.length)
    return `Three measures are watched, and these are ${watched.length}. Choose three.`
  if (new Set(watched.map(({ measure }) => measure)).size < watched.length)
    return 'One measure is chosen twice. Choose three that differ.'
  if (watched.some(({ measure, beside }) => measure === beside))
    return 'A measure stands beside itself. Choose another that might get worse.'
  return undefined
}
