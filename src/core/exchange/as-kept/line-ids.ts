import { clip } from '../csv.ts'
import type { ColumnId } from '../services-csv.ts'
import type { TableRow } from '../table.ts'

type Row = TableRow<ColumnId>

/** Says of a line that its name or its id stands on an earlier one too. */
export function reportTwice(
  { cells, line, report }: Row,
  column: 'name' | 'id',
  seen: Map<string, number>,
): void {
  const text = cells[column]
  if (text === undefined) return
  const key = `${column} ${text.toLowerCase()}`
  const earlier = seen.get(key)
  if (earlier === undefined) seen.set(key, line)
  else if (column === 'id') report('id', `"${clip(text)}" is the id on line ${earlier} too; empty one.`)
  else report('name', `"${clip(text)}" is on line ${earlier} too; delete one if they are the same.`, true)
}

/** The id of a line that has none: made from its name, and with a number where that is taken; of many lines of one name each goes on from the last. */
export function newId(
  { cells, report }: Row,
  known: ReadonlySet<string>,
  taken: Set<string>,
  counts: Map<string, number>,
): string {
  const base = kebab(cells.name ?? '') || 'service'
  if (known.has(base)) report('name', `You have "${base}" already; to replace it write that under ID.`, true)
  let n = counts.get(base) ?? 1
  let id = n === 1 ? base : `${base}-${n}`
  for (; taken.has(id); id = `${base}-${n}`) n += 1
  // Many lines of one name each go on from where the last one stopped.
  counts.set(base, n)
  taken.add(id)
  return id
}

/** A text in small letters and digits with hyphens, as ids are written. */
export function kebab(text: string): string {
  const letters = text.normalize('NFKD').toLowerCase()
  const plain = letters.replace(/[\p{M}'’]/gu, '')
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}
