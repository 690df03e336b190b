import { isoWeek, mondayOf } from '../clock/iso-week.ts'
import { addDays, compare, dateOf } from '../clock/wall-clock.ts'
import { add, undo } from './counters.ts'
import { LONGEST_LINE, movedOn } from './line.ts'
import { type PastState, withState } from './past-states.ts'
import { grownSince, halfDayOf, isDue, type SendMoment, stretchOf, type UnsentWeek } from './sending.ts'

/** Why the server took a week not at all, or not whole. */
export const WEEK_REFUSALS = ['ahead', 'too-old', 'unknown', 'too-many', 'malformed'] as const
/** A reason why the server did not take a week, or not all of it. */
export type WeekRefusal = (typeof WEEK_REFUSALS)[number]

/** Where the server's book of counts stands: its epoch, new after it was lost, and how many syncs this start of the server has written in it. */
export interface BookMark {
  readonly epoch: string
  readonly run: string
  readonly syncs: number
}

/** What a desk has seen of the book: in each start of the server, the most syncs. A book that holds fewer was put back to an earlier day. */
export interface BookSeen {
  readonly epoch: string
  readonly runs: readonly { readonly run: string; readonly syncs: number }[]
}

/** A week of counters as a desk holds it, for the one practice that they were counted for. */
export interface HeldWeek extends UnsentWeek {
  /** The practice that it was counted for; empty before the desk first joined one. */
  readonly practice: string
  /** The server's clock was not heard yet when this was counted: the week is this computer's own word, and is not sent before it can be reckoned. */
  readonly unchecked: boolean
  /** Grows with every change, so that an answer to an older state is seen to be older. */
  readonly change: number
  /** The newest state that the server has answered to, and where its book stood. What an earlier version kept of it lacks the counts. */
  readonly answered?: BookMark & { readonly change: number } & NonNullable<UnsentWeek['answered']>
  /** The states that the server has answered to, so that this copy can part from a twin at any of them. They never leave the desk. */
  readonly past?: readonly PastState[]
  /** Another copy may go on, or goes on, under this key: nothing more is counted under it here. */
  readonly sealed?: true
  /** Set while the server does not take all of it: since when, and the day of the last try. */
  readonly refused?: { readonly why: WeekRefusal; readonly since: string; readonly tried: string }
}

/** A week that was not taken, or not whole; without its key, which never lies beside a desk. */
export interface NotTaken {
  readonly week: string
  readonly why: WeekRefusal
}

/** What the server said of what was sent: the keys that it keeps, whole or in part, and what it does not take. */
export interface TallyAnswer extends BookMark {
  readonly kept: readonly string[]
  readonly refused: readonly (NotTaken & { readonly key: string })[]
  /** Keys under which another live copy has gone on: what came of this one was not taken, and needs a key of its own. */
  readonly parted?: readonly string[]
  /** Of each of them the last change that both copies went through; an earlier server does not say. */
  readonly partedAt?: readonly PartedAt[]
}

/** Where a copy parts from its twin. */
export interface PartedAt {
  readonly key: string
  readonly change: number
}

/** A week with nothing in it yet. */
export function blankWeek(
  at: Pick<HeldWeek, 'practice' | 'week' | 'key' | 'unchecked' | 'family'>,
): HeldWeek {
  return { ...at, counts: {}, undone: {}, change: 0 }
}

/** Refusals that may be taken back by the next day: a later release knows the cell, and the day's allowance is new. */
const PASSING: readonly WeekRefusal[] = ['unknown', 'too-many']
/** Whether a refusal may be taken back by the next day. */
export function isPassing(why: WeekRefusal): boolean {
  return PASSING.includes(why)
}

/** Weeks held after the server has them, for a server that loses its book. */
const HELD_WEEKS = 8
/** Days for which staff are told of a week that was not taken. */
const TOLD_DAYS = 7
/** Starts of the server that are named at most. */
const MOST_RUNS = 40
const MID_WEEK = 3
const DAY_MS = 86_400_000

/** Whether a week is to be sent: it changed and the time for that has come, the server's book is another than the one it was written in, or a refusal may have passed since yesterday. Without an epoch, which the first answer brings, only changes count. */
export function isToSend(
  held: HeldWeek,
  practice: string,
  epoch: string | undefined,
  moment: SendMoment,
): boolean {
  const { unchecked, answered, refused } = held
  if (unchecked || held.practice !== practice) return false
  if (epoch !== undefined && answered && answered.epoch !== epoch) return true
  if (isUnanswered(held)) return isDue(held, moment)
  return refused !== undefined && isPassing(refused.why) && refused.tried < dateOf(moment.at)
}

/** The part of a week that is sent: what changed since the server last answered, where the server still has the same book; otherwise all of it. */
export function travelling(held: HeldWeek, epoch: string | undefined): HeldWeek {
  const { answered, refused, counts, undone } = held
  if (!answered?.counts || refused || answered.epoch !== epoch) return held
  const grown = {
    ...grownSince(counts, answered.counts),
    ...grownSince(undone, answered.undone),
  }
  const changed = (map: HeldWeek['counts']) =>
    Object.fromEntries(Object.entries(map).filter(([cell]) => grown[cell] !== undefined))
  return { ...held, counts: changed(counts), undone: changed(undone) }
}

/** Whether a week holds more than the server has answered to. */
export function isUnanswered({ answered, change }: HeldWeek): boolean {
  return !answered || answered.change < change
}

/** A week after the server answered to the state that was sent; one that changed since stays to be sent. What it refuses for good is not sent again. */
export function answeredWeek(
  held: HeldWeek,
  sent: HeldWeek,
  said: TallyAnswer,
  moment: SendMoment,
): HeldWeek {
  const today = dateOf(moment.at)
  const refusal = said.refused.find(({ key }) => key === held.key)
  if (!refusal && !said.kept.includes(held.key)) return held
  const { refused, ...kept } = held
  const rest = held.topics && held.change <= sent.change ? { ...kept, topics: [] } : kept
  const newest = held.answered && held.answered.change > sent.change ? held.answered : sent
  const past = newest === sent ? withState(held.past ?? [], stateOf(sent)) : held.past
  const answered = {
    change: newest.change,
    stretch: stretchOf(moment),
    ...(newest.counts && newest.undone ? { counts: newest.counts, undone: newest.undone } : {}),
    epoch: said.epoch,
    run: said.run,
    syncs: said.syncs,
  }
  const next = { ...rest, answered, ...(past ? { past } : {}) }
  return refusal
    ? { ...next, refused: { why: refusal.why, since: refused?.since ?? today, tried: today } }
    : next
}

function stateOf({ change, counts, undone }: HeldWeek): PastState {
  return { change, counts, undone }
}

/** Whether the copy that has `live` for this week may count on in it: in hours and ages, which would say more if each copy sent its few by itself; in what it counts itself, or where all is answered, so that whoever holds the same state parts without loss. */
export function mayGoOn(held: HeldWeek, live: string | undefined): boolean {
  const { sealed, line = [] } = held
  if (sealed || (line.length >= LONGEST_LINE && live === undefined)) return false
  if (held.family === 'times') return true
  return live === undefined ? !isUnanswered(held) : line.at(-1)?.live === live
}

/** Seals a week whose counts were sent by another copy of the desk than the one that made them, as after a restart. The other copy may still be open, so nothing more is counted in this week. */
export function sealedWeek(held: HeldWeek): HeldWeek {
  return isUnanswered(held) || held.sealed || !held.line || held.family === 'times'
    ? held
    : { ...held, sealed: true }
}

/** Counts cells in a week at a time, as the copy that has `live` for it; `topics` are those of the call. */
export function countedWeek(
  held: HeldWeek,
  cells: readonly string[],
  live: string,
  at: string,
  topics: readonly string[] = [],
): HeldWeek {
  const change = held.change + 1
  const { line = [] } = held
  const before = line.at(-1)?.live === live ? line.slice(0, -1) : line
  const all = held.family === 'times' ? [...new Set([...(held.topics ?? []), ...topics])].sort() : undefined
  return {
    ...add(begun(held, at), cells),
    change,
    line: [...before, { live, change }],
    ...(all ? { topics: all } : {}),
  }
}

/** The book that a desk takes the server's to be, that of its newest answered week, and what it has seen of it. */
export function bookSeen(all: readonly HeldWeek[], practice: string): BookSeen | undefined {
  const marks = all
    .filter((held) => held.practice === practice && held.answered)
    .toSorted((a, b) => compare(b.week, a.week))
    .map(({ answered }) => answered!)
  if (!marks[0]) return undefined
  const { epoch } = marks[0]
  const runs = new Map<string, number>()
  for (const { run, syncs, epoch: its } of marks)
    if (its === epoch) runs.set(run, Math.max(syncs, runs.get(run) ?? 0))
  return { epoch, runs: [...runs].slice(0, MOST_RUNS).map(([run, syncs]) => ({ run, syncs })) }
}

/** Whether a week need not be held any more: answered and eight weeks old, or refused for good and told for a week. */
export function isDone(held: HeldWeek, today: string): boolean {
  const { refused } = held
  if (refused && !isPassing(refused.why)) return refused.since < addDays(today, -TOLD_DAYS)
  return !isUnanswered(held) && held.week < isoWeek(addDays(today, -7 * HELD_WEEKS))
}

/** The weeks of a practice that were not taken. */
export function notTakenOf(all: readonly HeldWeek[], practice: string): NotTaken[] {
  return all.flatMap(({ week, refused, practice: its }) =>
    refused && its === practice ? [{ week, why: refused.why }] : [],
  )
}

/** An unchecked week once the server's clock is heard: `correctionMs` is added to the time this computer showed. When that is anything, its hours are not claimed: the week may be reckoned, the hour of each call not. */
export function checkedWeek(held: HeldWeek, correctionMs: number): HeldWeek {
  if (!held.unchecked) return held
  if (correctionMs === 0) return changed({ ...held, unchecked: false })
  const keep = (map: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(map).filter(([cell]) => !/^t3g?\//.test(cell)))
  return changed({
    ...held,
    week: isoWeek(addDays(mondayOf(held.week), MID_WEEK + Math.round(correctionMs / DAY_MS))),
    counts: keep(held.counts),
    undone: keep(held.undone),
    unchecked: false,
  })
}

/** Takes a count back under the key it was counted under. */
export function undoneWeek(held: HeldWeek, cells: readonly string[], at: string): HeldWeek {
  return changed(undo(begun(held, at), cells))
}

/** A week that is about to change: its unsent part begins now, unless something was unsent already. */
function begun(held: HeldWeek, at: string): HeldWeek {
  return held.since && isUnanswered(held) ? held : { ...held, since: halfDayOf(at) }
}

function changed(held: HeldWeek): HeldWeek {
  const change = held.change + 1
  return held.line ? { ...held, change, line: movedOn(held.line, change) } : { ...held, change }
}
