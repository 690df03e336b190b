import type { Database, RowReading } from '../database/sql.ts'

/** The page of the last week as it left one practice, which is the same for everybody who has it. */
export function weekPagesOf(db: Database, practice: string) {
  return {
    /** What left of a week; undefined where nobody has had it. */
    keptWeekPages: (week: string): Promise<string | undefined> => kept(db, practice, week),
    /** Keeps what leaves of a week, in place of an earlier week; gives back what was kept first. */
    keepWeekPages: (week: string, pages: string): Promise<string> =>
      db.write(async (sql) => {
        await sql.run(
          'INSERT INTO week_page (practice, week, pages) VALUES (?, ?, ?) ON CONFLICT (practice) DO UPDATE SET week = excluded.week, pages = excluded.pages WHERE week_page.week < excluded.week',
          practice,
          week,
          pages,
        )
        return (await kept(sql, practice, week)) ?? pages
      }),
  }
}

async function kept(sql: RowReading, practice: string, week: string): Promise<string | undefined> {
  const row = await sql.one<{ pages: string }>(
    'SELECT pages FROM week_page WHERE practice = ? AND week = ?',
    practice,
    week,
  )
  return row?.pages
}
