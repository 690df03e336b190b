import { loggedTextFault } from './logged-text.ts'
import type { MeasureId } from './watched.ts'

/** A decision that something changed for good: from this week on a chart's limits are drawn anew. */
export interface NewLimits {
  readonly measure: MeasureId
  /** The first week of the new stretch, as "2026-W48". */
  readonly from: string
  readonly why: string
  /** The day of the decision, and the role that made it. */
  readonly on: string
  readonly by: string
}

const MOST_DECISIONS = 200

/** Why a decision to draw new limits cannot be kept, in one sentence; undefined where it can. */
export function newLimitsFault(
  { measure, from, why }: Pick<NewLimits, 'measure' | 'from' | 'why'>,
  held: readonly NewLimits[],
  thisWeek: string,
): string | undefined {
  if (from > thisWeek) return 'That week is still to come. New limits start with a week that was counted.'
  const fault = loggedTextFault(why)
  if (fault) return fault
  if (held.some((one) => one.measure === measure && one.from === from))
    return 'New limits start in that week already.'
  if (held.length >= MOST_DECISIONS)
    return `At most ${MOST_DECISIONS} decisions are kept. Take one back first.`
  return undefined
}
