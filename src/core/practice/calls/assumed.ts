/** Of 100 callers who were helped by someone else, how many would have seen a GP before: at least, and at most. */
export interface AssumedShare {
  readonly from: number
  readonly to: number
}

/** Until a practice has counted for itself: in an audit of four practices 24 of 100 GP appointments were wholly avoidable, and 24 more in part. */
export const ASSUMED_AT_FIRST: AssumedShare = { from: 24, to: 48 }

/** Why a share cannot be assumed, in one sentence; undefined where it can. */
export function assumedFault({ from, to }: AssumedShare): string | undefined {
  const whole = (n: number) => Number.isInteger(n) && n >= 0 && n <= 100
  if (!whole(from) || !whole(to)) return 'Write two whole numbers from 0 to 100.'
  if (from > to)
    return `At least ${from} and at most ${to} leaves nothing between. Put the larger number last.`
  return undefined
}
