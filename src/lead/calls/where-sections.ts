import type { CallCounts } from '#core/measured/call-counts.ts'
import { sumBy, weeksBack } from '#core/measured/cells.ts'
import { caresForGp, isCare, type Places } from '#core/measured/measures.ts'
import { WHERE_COLUMNS, type WhereRow, type WhereSums } from './where.ts'

/** By whom callers are helped, in the order of the table; what is kept together for privacy stands last, as it may be any of them. */
const SECTIONS = ['helpers', 'gp', 'urgent', 'office', 'other'] as const
type Section = (typeof SECTIONS)[number]

/** Kinds of help of one sort, with their sums. */
export interface WhereSection {
  readonly id: Section
  readonly rows: readonly WhereRow[]
  readonly sum: WhereRow
}

/** The kinds of help parted by whom callers are helped, so that each sum that This week tells is a sum of whole sections. */
export function whereSections(rows: readonly WhereRow[], places: Places): WhereSection[] {
  return SECTIONS.flatMap((id) => {
    const own = rows.filter((row) => sectionOf(places[row.id]) === id)
    return own.length > 0 ? [{ id, rows: own, sum: sumOf(id, own) }] : []
  })
}

/** Lines added up column by column; what is not counted in any of them is not counted in the sum. */
export function sumOf(id: string, rows: readonly WhereRow[]): WhereRow {
  const add = (sumsOf: (row: WhereRow) => WhereSums) =>
    Object.fromEntries(
      WHERE_COLUMNS.map((column) => [
        column,
        rows.reduce<number | undefined>((sum, row) => {
          const n = sumsOf(row)[column]
          return n === undefined ? sum : (sum ?? 0) + n
        }, undefined),
      ]),
    ) as WhereSums
  return { id, now: add(({ now }) => now), before: add(({ before }) => before) }
}

/** The kinds of help of which the duty clinician is told at once, the most frequent first, over the last `size` weeks that have ended. */
export function toldDuty(counts: CallCounts, places: Places, size: number): { id: string; n: number }[] {
  return [
    ...sumBy(counts, weeksBack(counts, size), ([table, , place]) =>
      table === 't1' && places[place!]?.tellsDuty === 'now' ? place : undefined,
    ),
  ]
    .map(([id, n]) => ({ id, n }))
    .sort((a, b) => b.n - a.n || (a.id < b.id ? -1 : 1))
}

/** How many callers who rang about something else were asked whether somebody is ill, and how many said yes, over the last `size` weeks that have ended. */
export function saidIll(counts: CallCounts, size: number): { ill: number; all: number } {
  const sums = sumBy(counts, weeksBack(counts, size), ([table, , reply]) =>
    table === 't12' ? reply : undefined,
  )
  const ill = sums.get('yes') ?? 0
  return { ill, all: ill + (sums.get('no') ?? 0) }
}

function sectionOf(place: Places[string] | undefined): Section {
  if (!place) return 'other'
  if (caresForGp(place)) return 'helpers'
  if (isCare(place)) return 'gp'
  return place.level === 0 ? 'office' : 'urgent'
}
