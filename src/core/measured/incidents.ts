import type { CallCounts } from './call-counts.ts'
import { sumBy } from './cells.ts'
import { measureOf, type Places } from './measures.ts'

/** How many weeks an incident stays before the lead's eyes: the one that runs and the one before it. */
const WEEKS = 2

/** How many incidents were counted in the week that runs and the one before it: somebody needed 999 and was not told so, or came back not safe. A sample has none. */
export function incidentsLately(counts: CallCounts | undefined, places: Places): number {
  if (!counts || counts.sample) return 0
  const to = counts.weeks.length
  const { n } = measureOf('incidents')
  return (
    sumBy(counts, { from: Math.max(0, to - WEEKS), to }, (parts) =>
      n(parts, places) ? 'all' : undefined,
    ).get('all') ?? 0
  )
}
