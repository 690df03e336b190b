import type { WeekCounters } from './counters.ts'
import { grownSince } from './sending.ts'

type Counters = Pick<WeekCounters, 'counts' | 'undone'>

/** A state of a week that the server has answered to: how far each counter had come that had grown since the state before. */
export interface PastState extends Counters {
  readonly change: number
}

/** More answers than a week has half days; beyond that the earliest two are kept as one. */
const MOST_STATES = 40

/** Past states with one more, oldest first. One that is no newer than the last is there already. */
export function withState(past: readonly PastState[], state: PastState): readonly PastState[] {
  const last = stateAt(past, Number.POSITIVE_INFINITY)
  if (last.change >= state.change) return past
  const all = [...past, { ...grownTo(state, last), change: state.change }]
  const [first, second, ...rest] = all
  return first && second && all.length > MOST_STATES ? [over(first, second), ...rest] : all
}

/** The newest past state that is no newer than a change, whole; before the first one nothing was counted. */
export function stateAt(past: readonly PastState[], change: number): PastState {
  return past.filter((state) => state.change <= change).reduce(over, { change: 0, counts: {}, undone: {} })
}

function over(before: PastState, after: PastState): PastState {
  return {
    change: after.change,
    counts: { ...before.counts, ...after.counts },
    undone: { ...before.undone, ...after.undone },
  }
}

function grownTo(now: Counters, before: Counters): Counters {
  const grown = (map: Counters['counts'], from: Counters['counts']) =>
    Object.fromEntries(Object.keys(grownSince(map, from)).map((cell) => [cell, map[cell]!]))
  return { counts: grown(now.counts, before.counts), undone: grown(now.undone, before.undone) }
}
