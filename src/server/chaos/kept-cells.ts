import { openDatabase } from '../store/database/open.ts'

/** What a database keeps of one cell of one key: what was counted less what was undone. */
export interface KeptCell {
  readonly practice: string
  readonly week: string
  readonly key: string
  readonly cell: string
  readonly n: number
}

/** Reads all counts of a database past the store, so that a fault of the store does not vouch for itself. */
export async function readKeptCells(where: string): Promise<readonly KeptCell[]> {
  const db = await openDatabase(where)
  try {
    const rows = await db.all<{
      practice: string
      week: string
      key: string
      sheet: string
      cells: string
    }>("SELECT practice, week, key, sheet, cells FROM tally WHERE sheet NOT IN ('line', 'cut')")
    return rows.flatMap(({ practice, week, key, sheet, cells }) =>
      Object.entries(JSON.parse(cells) as Record<string, [number, number]>).map(([rest, [n, undone]]) => ({
        practice,
        week,
        key,
        cell: `${sheet}/${rest}`,
        n: n - undone,
      })),
    )
  } finally {
    await db.close()
  }
}
