import { appendOnly, neverInstead } from './tables.ts'

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

/** A statement that makes tables, in PostgreSQL's words: whole numbers as wide as SQLite's, texts in the order of their letters' numbers as there, no tables without row numbers, and a trigger where a table only grows. */
export function tablesInPostgres(sql: string): readonly string[] {
  // PostgreSQL puts a row in another's place only by an update, which is refused already.
  if (neverInstead(sql)) return []
  const guarded = appendOnly(sql)
  if (guarded)
    return [
      `CREATE OR REPLACE FUNCTION append_only() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION '${guarded.refusal}'; END $$ LANGUAGE plpgsql`,
      `CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${guarded.table} EXECUTE FUNCTION append_only()`,
    ]
  return [
    sql
      .replaceAll(/\bINTEGER\b/g, 'BIGINT')
      .replaceAll(/\bTEXT\b/g, 'TEXT COLLATE "C"')
      .replaceAll(/\)\s*WITHOUT ROWID/g, ')'),
  ]
}
