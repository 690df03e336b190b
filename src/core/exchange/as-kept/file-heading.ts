import { partName } from '../records/part-name.ts'
import { COLUMNS } from '../services-csv.ts'
import type { UsedColumn } from './columns.ts'
import { FILLS } from './kept-repairs.ts'

/**
 * What the file itself calls a column that a problem names, so that people find it in their sheet; where the file has no column of its own for it, what the directory calls it.
 * @example fileHeading('Phones', [{ heading: 'Tel', use: 'phones', examples: [] }]) // 'Tel'
 */
export function fileHeading(column: string, columns: readonly UsedColumn[] = []): string {
  const id = COLUMNS.find(({ label }) => label === column)?.id
  const own = columns.flatMap(({ heading, use }) => ((FILLS[use] ?? use) === id && heading ? heading : []))
  return own.length > 0 ? own.join(', ') : partName(column)
}
