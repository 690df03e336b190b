import { type Period, quartersOver } from '#core/disclosure/periods.ts'
import { type ShownCount, shownParts } from '#core/disclosure/shown.ts'
import { writeCsv } from '#core/exchange/csv.ts'
import { RESPONSES } from '#core/tally/keys.ts'
import type { CallCounts } from './calls-data.ts'
import { sumBy } from './cells.ts'

/** A row that may leave: what was offered, and each response, under disclosure control. */
export interface QuarterRow {
  readonly id: string
  readonly offered: ShownCount
  readonly responses: readonly ShownCount[]
}

/** The quarters that may be shared: those that are over. */
export function shareable({ weeks, thisWeek }: CallCounts): Period[] {
  return quartersOver(
    weeks.map(({ week }) => week),
    thisWeek,
  )
}

/** One quarter by kind of help, as it may leave the practice. */
export function sharedRows(counts: CallCounts, { from, to }: Period): QuarterRow[] {
  const places = counts.weeks.flatMap(({ week }, at) => (week >= from && week <= to ? [at] : []))
  const span = { from: places[0] ?? 0, to: (places.at(-1) ?? -1) + 1 }
  const sums = sumBy(counts, span, ([table, , place, response]) =>
    table === 't1' ? `${place}/${response}` : undefined,
  )
  const ids = [...new Set([...sums.keys()].map((key) => key.split('/')[0]!))].sort()
  return ids.map((id) => {
    const shown = shownParts(RESPONSES.map((response) => sums.get(`${id}/${response}`) ?? 0))
    return { id, offered: shown.total, responses: shown.counts }
  })
}

/** The rows as a table for a spreadsheet, which runs none of it; a first column says in each row if the counts are invented. */
export function sharedCsv(
  rows: readonly QuarterRow[],
  period: Period,
  {
    sample,
    heads,
    nameOf,
  }: { readonly sample: string; readonly heads: readonly string[]; readonly nameOf: (id: string) => string },
): string {
  return writeCsv([
    [...heads],
    ...rows.map(({ id, offered, responses }) => [
      ...(sample ? [sample] : []),
      period.id,
      id,
      nameOf(id),
      ...[offered, ...responses].map(String),
    ]),
  ])
}
