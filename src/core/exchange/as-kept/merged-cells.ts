import { type CsvRow, clip } from '../csv.ts'
import type { ImportProblem } from '../imported.ts'
import type { UsedColumn } from './columns.ts'

/** A sheet with what a cell merged over several lines holds in each of them that has a name of its own, which is said; a line whose very name is merged is more of the one above. `at` is the place of the headings. */
export function mergedDown(
  rows: readonly CsvRow[],
  at: number,
  columns: readonly Pick<UsedColumn, 'heading' | 'use'>[],
): { readonly rows: CsvRow[]; readonly said: readonly ImportProblem[] } {
  const nameAt = columns.findIndex(({ use }) => use === 'name')
  const said: ImportProblem[] = []
  const filled = rows.map((row, place) => {
    const { line, merged } = row
    if (place <= at || !merged || !row.cells[nameAt]?.trim()) return row
    const cells = [...row.cells]
    for (const [column, text] of merged) {
      if (cells[column]?.trim()) continue
      cells[column] = text
      said.push({
        row: line,
        column: clip(columns[column]?.heading ?? ''),
        message: shares(text),
        warning: true,
      })
    }
    return { ...row, cells: Array.from(cells, (cell) => cell ?? '') }
  })
  return { rows: filled, said }
}

function shares(text: string): string {
  return `This cell is merged with the one above, so it is read as "${clip(text)}" too; look whether that is right.`
}
