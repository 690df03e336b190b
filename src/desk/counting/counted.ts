import { undoneWeek } from '#core/tally/held-week.ts'
import type { Rows } from './rows.ts'

/** What was counted under one key, and when. */
export interface CountedPart {
  readonly at: string
  readonly key: string
  /** The key that it goes to if this copy of the desk has to part from a twin. */
  readonly live: string
  readonly cells: readonly string[]
}

/** What a counted call needs to be taken back: its cells, and the keys they were counted under. */
export interface Counted {
  readonly parts: readonly CountedPart[]
  /** In the browser's store; else in memory only, where it is lost with the page unless it was sent. */
  readonly kept: boolean
}

/** For whom and when something is counted: London wall clock, by the server's clock unless that was not heard yet. */
export interface CountedFor {
  readonly practice: string
  readonly at: string
  readonly unchecked: boolean
}

/** Takes a count back; whether its key was there. */
export async function takeBack(rows: Rows, { key, live, cells, at }: CountedPart): Promise<boolean> {
  const row = (await rows.get(live)) ?? (await rows.get(key))
  if (row) await rows.put(undoneWeek(row, cells, at))
  return row !== undefined
}
