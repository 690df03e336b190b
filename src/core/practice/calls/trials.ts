import { isoWeek, mondayOf } from '../../clock/iso-week.ts'
import { addDays } from '../../clock/wall-clock.ts'
import { loggedTextFault } from './logged-text.ts'
import type { MeasureId } from './watched.ts'

/** What was decided when a trial was over. */
export const TRIAL_ENDS = ['adopt', 'adapt', 'drop'] as const

/** A small change that is tried for some weeks, tied to the chart that will show it: planned, done, studied and then decided. */
export interface Trial {
  readonly id: string
  readonly measure: MeasureId
  /** What shall get better, in one line; what is done; and what the chart will show if it works. */
  readonly aim: string
  readonly change: string
  readonly predict: string
  /** The first week, as "2026-W48", and how many. */
  readonly from: string
  readonly weeks: number
  readonly by: string
  /** The suggestion of staff that it began with, by its id. */
  readonly suggestion?: string
  readonly end?: TrialEnd
}

/** What was learned, and what is done from then on. */
export interface TrialEnd {
  readonly as: (typeof TRIAL_ENDS)[number]
  readonly learned: string
  readonly on: string
  readonly by: string
}

/** Weeks that a trial may take at most: longer, and it is no trial. */
export const MOST_TRIAL_WEEKS = 13
/** Trials that are kept, the ended ones among them. */
const MOST_TRIALS = 200
/** Trials that may run at once: of more nobody could say which of them did it. */
const MOST_OPEN = 3

/** Why a trial cannot be begun, in one sentence; undefined where it can. */
export function trialFault(
  { aim, change, predict, weeks }: Pick<Trial, 'aim' | 'change' | 'predict' | 'weeks'>,
  held: readonly Trial[],
): string | undefined {
  for (const text of [aim, change, predict]) {
    const fault = loggedTextFault(text)
    if (fault) return fault
  }
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MOST_TRIAL_WEEKS)
    return `A trial takes 1 to ${MOST_TRIAL_WEEKS} weeks.`
  if (held.filter(({ end }) => !end).length >= MOST_OPEN)
    return `${MOST_OPEN} trials run already. End one first, so that the charts can say which of them did it.`
  if (held.length >= MOST_TRIALS) return `At most ${MOST_TRIALS} trials are kept.`
  return undefined
}

/** The trials with one more, under an id that none had before, those taken out of the log among them: `revision` is that of the practice, which only grows. */
export function withTrial(held: readonly Trial[], trial: Omit<Trial, 'id' | 'end'>, revision = 0): Trial[] {
  const last = Math.max(revision, ...held.map(({ id }) => Number(id.replace('trial-', ''))))
  return [...held, { ...trial, id: `trial-${last + 1}` }]
}

/** The trials with one of them ended; undefined where none of that id runs. */
export function withEnd(held: readonly Trial[], id: string, end: TrialEnd): Trial[] | undefined {
  if (!held.some((one) => one.id === id && !one.end)) return undefined
  return held.map((one) => (one.id === id ? { ...one, end } : one))
}

/** The words of a trial that a lead writes; what was learned only once it has ended. */
export type TrialWords = Pick<Trial, 'aim' | 'change' | 'predict'> & { readonly learned?: string }

/** The trials with the words of one of them changed; undefined where there is none of that id, or where it has not ended and has learned nothing yet. */
export function withTrialWords(
  held: readonly Trial[],
  id: string,
  { learned, ...words }: TrialWords,
): Trial[] | undefined {
  const one = held.find((trial) => trial.id === id)
  if (!one || (one.end === undefined) !== (learned === undefined)) return undefined
  const end = one.end && learned !== undefined ? { end: { ...one.end, learned } } : {}
  return held.map((trial) => (trial === one ? { ...trial, ...words, ...end } : trial))
}

/** Whole weeks that a trial has run by a week that runs itself, as `thisWeek` does; never more than it was planned for. */
export function weeksTried({ from, weeks }: Pick<Trial, 'from' | 'weeks'>, thisWeek: string): number {
  const ends = Array.from({ length: weeks }, (_, at) => isoWeek(addDays(mondayOf(from), 7 * (at + 1))))
  return ends.filter((after) => after <= thisWeek).length
}

/** The trials whose weeks are over and of which nobody has said what was learned. `thisWeek` is an ISO week. */
export function trialsToEnd(held: readonly Trial[], thisWeek: string): Trial[] {
  return held.filter((trial) => !trial.end && weeksTried(trial, thisWeek) === trial.weeks)
}
