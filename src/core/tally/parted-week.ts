import type { HeldWeek } from './held-week.ts'
import { cutOf, lineAt, movedOn } from './line.ts'
import { type PastState, stateAt } from './past-states.ts'
import { grownSince } from './sending.ts'

/**
 * A week after the server said that a twin goes on under its key: what both had counted stays there, and what each copy counted
 * since goes under the key that it kept for that. Whoever holds a part of it parts in the same way, so that it counts once.
 * @param shared The last change that both went through. A server that was put back may have taken the twin's counts in place of
 * those that it had answered to here; an earlier server does not say.
 */
export function partedWeek(held: HeldWeek, shared?: number): readonly HeldWeek[] {
  const { answered, past, line = [] } = held
  if (line.length === 0) return [held]
  const leave = stateToLeave(held, shared)
  const moved = movedSince(held, leave)
  if (!answered || leave.change === 0) return moved
  const { change, counts, undone } = leave
  const left: HeldWeek = {
    ...held,
    counts,
    undone,
    change,
    line: lineAt(line, change),
    sealed: true,
    answered: { ...answered, change, counts, undone },
    ...(past ? { past: past.filter((state) => state.change <= change) } : {}),
  }
  return [left, ...moved]
}

/** What stays under the key: the newest state that the twin holds too. */
function stateToLeave({ answered, past }: HeldWeek, shared: number | undefined): PastState {
  const { change = 0, counts = {}, undone = {} } = answered ?? {}
  return past && shared !== undefined && shared < change ? stateAt(past, shared) : { change, counts, undone }
}

/**
 * What each copy counted after a state, under its own key. A copy goes on from what was answered, so where one ends is known.
 * Nothing more is counted under these keys, since another copy that holds a part of the same counts may part as well.
 */
function movedSince({ answered: _, past = [], ...held }: HeldWeek, state: PastState): HeldWeek[] {
  const { line = [] } = held
  const marks = line.filter(({ change }) => change > state.change)
  let before: Pick<PastState, 'change' | 'counts' | 'undone'> = state
  return marks.flatMap((mark, at) => {
    const then = at === marks.length - 1 ? held : stateAt(past, mark.change)
    if (then.change <= before.change) return []
    const counts = grownSince(then.counts, before.counts)
    const undone = grownSince(then.undone, before.undone)
    const cut = { live: held.key, change: before.change }
    before = then
    return [{ ...held, key: mark.live, counts, undone, change: mark.change, line: [cut, mark], sealed: true }]
  })
}

/** What moves to a key under which this copy counts already: both together, as it counted both. */
export function joinedWeek(there: HeldWeek, moved: HeldWeek): HeldWeek {
  const change = there.change + 1
  const cut = cutOf(moved)
  const own = there.line && movedOn(there.line, change).slice(cutOf(there) ? 1 : 0)
  return {
    ...there,
    counts: sumOf(there.counts, moved.counts),
    undone: sumOf(there.undone, moved.undone),
    change,
    ...(own ? { line: cut ? [cut, ...own] : own } : {}),
    ...((there.since ?? moved.since) ? { since: there.since ?? moved.since } : {}),
  }
}

function sumOf(one: HeldWeek['counts'], other: HeldWeek['counts']): HeldWeek['counts'] {
  const sum = { ...one }
  for (const [cell, n] of Object.entries(other)) sum[cell] = (sum[cell] ?? 0) + n
  return sum
}
