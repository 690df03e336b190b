import type { WeekCounters } from '#core/tally/counters.ts'
import { type CopyLine, cutOf, lastShared, type Mark, standing } from '#core/tally/line.ts'
import { mergedSheet, type Sheet, sheetsOf } from '#core/tally/sheet.ts'
import type { HeldKeys, KeyOfWeek } from './counts.ts'

/** A key that was cut off another one, as a desk sends both. */
export interface CutOff {
  readonly own: KeyOfWeek
  /** The key that it was cut off, and what stays under that, whole. */
  readonly from: KeyOfWeek
  readonly stays: WeekCounters
  /** The last change of the copy that stays there. */
  readonly change: number
}

/** The key that a week's key was cut off; undefined where it was cut off none. */
export function cutFrom(practice: string, week: WeekCounters): KeyOfWeek | undefined {
  const cut = cutOf(week)
  return cut && { practice, week: week.week, key: cut.live }
}

/** A week's key as one that was cut off; undefined where it was cut off none, or what stays there did not come with it, as from an older desk. */
export function asCutOff(
  practice: string,
  week: WeekCounters,
  others: readonly WeekCounters[],
): CutOff | undefined {
  const cut = cutOf(week)
  if (!cut) return undefined
  const from = { practice, week: week.week, key: cut.live }
  // Where the copy had counted nothing before the cut, nothing stays.
  const nothing = cut.change === 0 ? { ...from, counts: {}, undone: {} } : undefined
  const stays = others.find(({ key, week: its }) => key === from.key && its === from.week) ?? nothing
  return stays && { own: { ...from, key: week.key }, from, stays, change: cut.change }
}

/** The last change that a copy shares with what is kept of its key, where it holds more than may stand there; undefined where all of it may. */
export function partsFromKept(held: HeldKeys, key: KeyOfWeek, came: CopyLine): number | undefined {
  const cuts = held.cutsOf(key)
  const passed = came.flatMap(({ live, change }) => (change > (cuts[live] ?? change) ? [cuts[live]!] : []))
  if (passed.length > 0) return Math.min(...passed)
  const kept = held.lineOf(key)
  return standing(kept, came) === 'parted' ? lastShared(kept, came) : undefined
}

/**
 * How a cut-off key fits what is kept. A server that was put back may hold its counts under the other key too: a twin that had not
 * parted yet can have sent them before the copy that has.
 * @returns 'not-yet' where its desk has to part again first; 'tangled' where what twins counted cannot be told apart here.
 */
export function fitOf(held: HeldKeys, { own, from, stays, change }: CutOff): 'fits' | 'not-yet' | 'tangled' {
  const before = held.cutsOf(from)[own.key] ?? change
  if (before < change || partsFromKept(held, from, stays.line ?? []) !== undefined) return 'not-yet'
  const there = markOf(held, from, own.key)
  const isElsewhere = before > change
  const isUnderBoth = there !== undefined && there.change > change
  if (!isUnderBoth && !isElsewhere) return 'fits'
  const isEnd = isUnderBoth && held.lineOf(from).at(-1) === there
  return isEnd && (!isElsewhere || there.change === before) ? 'fits' : 'tangled'
}

/** Makes what is kept fit a cut-off key: what its copy counted after the cut stands under that key alone. Where twins are tangled, what is kept of the key is dropped, and all desks are to be asked for what they hold. */
export function cutApart(held: HeldKeys, { own, from, stays, change }: CutOff, isTangled: boolean): void {
  const there = markOf(held, from, own.key)
  const before = held.cutsOf(from)[own.key]
  const kept = held.sheetsUnder(own)
  const isUnderBoth = there !== undefined && there.change > change
  const left = inOrder(sheetsOf(stays))
  if (isTangled) held.replace(own, new Map(), [])
  else if (isUnderBoth) {
    const more = grownBeyond(held.sheetsUnder(from), left)
    const isElsewhere = before !== undefined && before > change
    const [, ...line] = held.lineOf(own)
    const last = line[0] && line[0].change > there.change ? line : [there, ...line.slice(1)]
    held.replace(own, joined(kept, more, isElsewhere), [{ live: from.key, change }, ...last])
  }
  if (isUnderBoth) held.replace(from, left, stays.line ?? [])
  held.cut(from, { live: own.key, change })
}

function markOf(held: HeldKeys, key: KeyOfWeek, live: string): Mark | undefined {
  return held.lineOf(key).find((mark) => mark.live === live)
}

type Sheets = ReadonlyMap<string, Sheet>

function inOrder(sheets: Sheets): Map<string, Sheet> {
  return new Map([...sheets].map(([name, cells]) => [name, mergedSheet({}, cells) ?? {}]))
}

/** By how much each cell is more than what stays. */
function grownBeyond(sheets: Sheets, stays: Sheets): Map<string, Sheet> {
  return new Map(
    [...sheets].map(([name, cells]) => {
      const less = stays.get(name) ?? {}
      const more = Object.entries(cells).map(([cell, [n, undone]]) => {
        const [least, back] = less[cell] ?? [0, 0]
        return [cell, [Math.max(0, n - least), Math.max(0, undone - back)]] as const
      })
      return [name, Object.fromEntries(more.filter(([, [n, undone]]) => n + undone > 0))]
    }),
  )
}

/** The tables of a key with what was counted besides. Both are added up where each is a stretch of its own; where they are two states of one stretch, the larger counts. */
function joined(kept: Sheets, more: Sheets, asSum: boolean): Map<string, Sheet> {
  const names = new Set([...kept.keys(), ...more.keys()])
  return new Map(
    [...names].map((name) => {
      const before = kept.get(name) ?? {}
      const sum = Object.entries(more.get(name) ?? {}).map(([cell, [n, undone]]) => {
        const [had, back] = (asSum && before[cell]) || [0, 0]
        return [cell, [had + n, back + undone]] as const
      })
      return [name, mergedSheet(before, Object.fromEntries(sum)) ?? before]
    }),
  )
}
