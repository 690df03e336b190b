import type { RowReading } from '../database/sql.ts'
import { IS_SHEET } from './counts.ts'
import { cellAt, type PackedSums, packedSums } from './packed-sums.ts'

/** Sums of many weeks, all desks together. */
export interface WeekSums {
  /** The weeks in which anything was counted, in order. */
  readonly weeks: readonly string[]
  /** Each cell once, with pairs of the place of a week in `weeks` and its number, in order. */
  readonly cells: ReadonlyMap<string, readonly number[]>
}

/** A sum of one week and cell. */
export interface WeekTotal {
  readonly week: string
  readonly cell: string
  readonly n: number
}

/** Sums by cell over some weeks; what comes to nothing is left out. */
export async function readSums(
  sql: RowReading,
  practice: string,
  from: string,
  to: string,
): Promise<WeekSums> {
  const rows = await sql.all<{ week: string; sheet: string; cells: string }>(
    `SELECT week, sheet, cells FROM tally WHERE practice = ? AND week >= ? AND week <= ? AND ${IS_SHEET} ORDER BY week, sheet`,
    practice,
    from,
    to,
  )
  const weeks: string[] = []
  const byPlace: number[][] = []
  for (let at = 0; at < rows.length; ) {
    const { week } = rows[at]!
    const sums = new Map<number, number>()
    for (; rows[at]?.week === week; at++) addTo(sums, packedSums(rows[at]!.sheet, rows[at]!.cells))
    let counted = false
    for (const [place, n] of sums) {
      if (n <= 0) continue
      counted = true
      const pairs = byPlace[place]
      if (pairs) pairs.push(weeks.length, n)
      else byPlace[place] = [weeks.length, n]
    }
    if (counted) weeks.push(week)
  }
  const cells = new Map<string, readonly number[]>()
  byPlace.forEach((pairs, place) => {
    cells.set(cellAt(place), pairs)
  })
  return { weeks, cells }
}

function addTo(all: Map<number, number>, { places, sums }: PackedSums): void {
  for (let at = 0; at < places.length; at++) {
    const place = places[at]!
    all.set(place, (all.get(place) ?? 0) + sums[at]!)
  }
}

/** The same by week and cell, in order. */
export function totalsOf({ weeks, cells }: WeekSums): WeekTotal[] {
  const totals: WeekTotal[][] = weeks.map(() => [])
  for (const [cell, pairs] of [...cells].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (let at = 0; at < pairs.length; at += 2)
      totals[pairs[at]!]!.push({ week: weeks[pairs[at]!]!, cell, n: pairs[at + 1]! })
  return totals.flat()
}
