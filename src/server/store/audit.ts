import type { Writing } from './database/sql.ts'

/** Curating is audited; counting is not. `at` is a London wall clock. */
export async function noteAudit(
  sql: Writing,
  practice: string,
  at: string,
  what: string,
  detail = '',
): Promise<void> {
  await sql.run(
    'INSERT INTO audit (practice, at, what, detail) VALUES (?, ?, ?, ?)',
    practice,
    at,
    what,
    detail,
  )
}
