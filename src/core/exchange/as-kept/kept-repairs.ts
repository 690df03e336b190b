import type { Repairs } from '../imported.ts'
import { COLUMNS, type ColumnId } from '../services-csv.ts'
import { cellPlace } from '../table.ts'
import type { Use } from './uses.ts'

/** The column of ours that a use fills where it is not of its name. */
export const FILLS: Readonly<Partial<Record<Use, ColumnId>>> = {
  kinds: 'serves',
  postcode: 'address',
  days: 'hours',
  times: 'hours',
  opens: 'hours',
  closes: 'hours',
  byDay: 'hours',
  email: 'notesForStaff',
}

/** The cells put right that still are what they were when columns of a table are used otherwise: those of columns that nothing else fills now. */
export function keptRepairs(repairs: Repairs, before: readonly Use[], after: readonly Use[]): Repairs {
  const changed = after.flatMap((use, at) => (use === before[at] ? [] : [use, before[at]!]))
  const filled = new Set(changed.map((use) => FILLS[use] ?? use))
  const labels = COLUMNS.filter(({ id }) => filled.has(id)).map(({ label }) => label)
  const isOf = (place: string, label: string) =>
    place === cellPlace({ row: Number.parseInt(place, 10), column: label })
  return Object.fromEntries(
    Object.entries(repairs).filter(([place]) => !labels.some((label) => isOf(place, label))),
  )
}
