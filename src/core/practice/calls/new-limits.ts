import { textFault } from '../words/plain-text.ts'
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

/** Characters of a reason, at least and at most. */
export const REASON_LENGTH = { least: 10, most: 200 } as const
const MOST_DECISIONS = 200

/** Why a decision to draw new limits cannot be kept, in one sentence; undefined where it can. */
export function newLimitsFault(
  { measure, from, why }: Pick<NewLimits, 'measure' | 'from' | 'why'>,
  held: readonly NewLimits[],
  thisWeek: string,
): string | undefined {
  if (from > thisWeek) return 'That week is still to come. New limits start with a week that was counted.'
  if (why.trim().length < REASON_LENGTH.least)
    return 'Say why in a few words more: what changed, and that it will last.'
  if (textFault(why, 'one line')) return 'Write the reason as plain words on one line.'
  if (held.some((one) => one.measure === measure && one.from === from))
    return 'New limits start in that week already.'
  if (held.length >= MOST_DECISIONS)
    return `At most ${MOST_DECISIONS} decisions are kept. Take one back first.`
  return undefined
}
