const known = new Map<string, string>()

/**
 * A statement with numbers for its values, as PostgreSQL wants them.
 * @example numbered('SELECT 1 FROM told WHERE id = ?') // 'SELECT 1 FROM told WHERE id = $1'
 */
export function numbered(sql: string): string {
  const before = known.get(sql)
  if (before) return before
  let n = 0
  const after = sql.replaceAll('?', () => `$${++n}`)
  known.set(sql, after)
  return after
}

/** A statement that makes tables, in PostgreSQL's words: whole numbers as wide as SQLite's, texts in the order of their letters' numbers as there, and no tables without row numbers. */
export function tablesInPostgres(sql: string): string {
  return sql
    .replaceAll(/\bINTEGER\b/g, 'BIGINT')
    .replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"')
    .replaceAll(/\)\s*WITHOUT ROWID/g, ')')
}
