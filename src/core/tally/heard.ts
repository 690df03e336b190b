import { isIsoWeek, isoWeek } from '../clock/iso-week.ts'
import { isPassing, type NotTaken } from './held-week.ts'

/** What is known of a desk's syncs: days and weeks, nothing finer. */
export interface DeskSyncs {
  readonly joined: string
  /** The day it was removed, empty while it is not. */
  readonly removed: string
  /** The day of its last whole sync, empty before the first. */
  readonly synced: string
  readonly notTaken: readonly NotTaken[]
}

/** Weeks noted of one desk at most, the latest of them. */
const MOST_NOTED = 60

/** The weeks of a desk that could not be taken: what is refused for good stays noted, the rest as the desk said it last. What is no week is left out, as a lead reads it. */
export function noteNotTaken(before: readonly NotTaken[], said: readonly NotTaken[]): NotTaken[] {
  const noted = new Map<string, NotTaken>()
  for (const { week, why } of [...before.filter(({ why }) => !isPassing(why)), ...said])
    if (isIsoWeek(week) && !noted.has(week)) noted.set(week, { week, why })
  return [...noted.values()].toSorted((a, b) => (a.week < b.week ? -1 : 1)).slice(-MOST_NOTED)
}

/**
 * How many desks there were in a week, and how many have sent all that they counted in it. A whole sync carries everything not
 * yet kept, so it speaks for every week that was over by then; for the week that runs it speaks as far as that has come.
 */
export function heardIn(
  week: string,
  thisWeek: string,
  desks: readonly DeskSyncs[],
): { readonly known: number; readonly heard: number } {
  const known = desks.filter(
    ({ joined, removed }) => isoWeek(joined) <= week && (removed === '' || isoWeek(removed) >= week),
  )
  const saidAll = ({ synced, removed, notTaken }: DeskSyncs) => {
    if (synced === '' || notTaken.some((one) => one.week === week)) return false
    const heard = isoWeek(synced)
    return heard > week || (heard === week && (week === thisWeek || synced === removed))
  }
  return { known: known.length, heard: known.filter(saidAll).length }
}
