import type { ValueSpeech } from '#core/disclosure/code-words.ts'
import { type DataSet, type DataTableRows, dataSetOf } from '#core/disclosure/data-set.ts'
import { DICTIONARY } from '#core/disclosure/dictionary.ts'
import { type Period, quartersOver } from '#core/disclosure/periods.ts'
import type { ShownCount } from '#core/disclosure/ranges.ts'
import { withZeros } from '#core/disclosure/with-zeros.ts'
import type { CallCounts } from '#core/measured/call-counts.ts'
import { sumBy } from '#core/measured/cells.ts'
import { t } from '#ui/language.ts'
import { placeName } from '../calls-names.ts'

/** The words of the screen for what is shared. */
export const SPEECH: ValueSpeech = { say: t, place: placeName }

/** The quarters that may be shared: those that are over. */
export function shareable({ weeks, thisWeek }: CallCounts): Period[] {
  return quartersOver(
    weeks.map(({ week }) => week),
    thisWeek,
  )
}

/** What may leave of one quarter, with each 0 that is shown; undefined where there are too few calls. */
export function quarterSet(counts: CallCounts, period: Period, practice: string): DataSet | undefined {
  const { from, to } = period
  const places = counts.weeks.flatMap(({ week }, at) => (week >= from && week <= to ? [at] : []))
  const span = { from: places[0] ?? 0, to: (places.at(-1) ?? -1) + 1 }
  const cells = sumBy(counts, span, (parts) => parts.join('/'))
  const set = dataSetOf(cells, { practice, sample: counts.sample, period })
  return set && withZeros(set)
}

/** A table as it is drawn: a line for each first key, its total first where it has one, then a count for each second key. */
export interface DrawnTable {
  readonly columns: readonly string[]
  readonly lines: readonly DrawnLine[]
}

interface DrawnLine {
  readonly id: string
  readonly counts: readonly ShownCount[]
}

/** Draws a table of the data set. */
export function drawnTable({ id, rows, totals }: DataTableRows): DrawnTable {
  const inOrder = orderOf(id)
  if (totals.length === 0)
    return {
      columns: [],
      lines: inOrder(rows.map(({ keys, n }) => ({ id: keys[0]!, counts: [n] }))),
    }
  const columns = [...new Set(rows.map(({ keys }) => keys[1]!))].sort()
  const count = (first: string, second: string) =>
    rows.find(({ keys }) => keys[0] === first && keys[1] === second)?.n ?? 0
  return {
    columns,
    lines: inOrder(
      totals.map(({ keys: [first], n }) => ({
        id: first!,
        counts: [n, ...columns.map((column) => count(first!, column))],
      })),
    ),
  }
}

/** Puts lines in the order in which the dictionary names their values: ages from the youngest on. */
function orderOf(id: DataTableRows['id']): (lines: readonly DrawnLine[]) => readonly DrawnLine[] {
  const [first] = DICTIONARY.tables.find((one) => one.id === id)?.keys ?? []
  const values: readonly string[] = (first && 'values' in first && first.values) || []
  return (lines) => lines.toSorted((one, other) => values.indexOf(one.id) - values.indexOf(other.id))
}
