import type { DataSet } from '#core/disclosure/data-set.ts'
import type { Database, RowReading } from '../database/sql.ts'

/** What was published of one practice. */
export function publishedOf(db: Database, practice: string) {
  return {
    /** What was published of a quarter; null where it had too few calls then, undefined where nobody has asked for it. */
    publishedFigures: (quarter: string): Promise<DataSet | null | undefined> => kept(db, practice, quarter),
    /** Keeps what is published of a quarter; gives back what was kept first. */
    publishFigures: (quarter: string, set: DataSet | null): Promise<DataSet | null> =>
      db.write(async (sql) => {
        await sql.run(
          'INSERT INTO published (practice, quarter, figures) VALUES (?, ?, ?) ON CONFLICT (practice, quarter) DO NOTHING',
          practice,
          quarter,
          JSON.stringify(set),
        )
        return (await kept(sql, practice, quarter)) ?? null
      }),
  }
}

async function kept(sql: RowReading, practice: string, quarter: string): Promise<DataSet | null | undefined> {
  const row = await sql.one<{ figures: string }>(
    'SELECT figures FROM published WHERE practice = ? AND quarter = ?',
    practice,
    quarter,
  )
  return row && (JSON.parse(row.figures) as DataSet | null)
}
