import type { DataSet } from '#core/disclosure/data-set.ts'
import type { Database } from '../database/sql.ts'

/** What was published of one practice. */
export function publishedOf(db: Database, practice: string) {
  return {
    /** What was published of a quarter; null where it had too few calls then, undefined where nobody has asked for it. */
    async publishedFigures(quarter: string): Promise<DataSet | null | undefined> {
      const row = await db.one<{ figures: string }>(
        'SELECT figures FROM published WHERE practice = ? AND quarter = ?',
        practice,
        quarter,
      )
      return row && (JSON.parse(row.figures) as DataSet | null)
    },
    /** Keeps what is published of a quarter; where something was published before, that stays. */
    async publishFigures(quarter: string, set: DataSet | null): Promise<void> {
      await db.write((sql) =>
        sql.run(
          'INSERT INTO published (practice, quarter, figures) VALUES (?, ?, ?) ON CONFLICT (practice, quarter) DO NOTHING',
          practice,
          quarter,
          JSON.stringify(set),
        ),
      )
    },
  }
}
