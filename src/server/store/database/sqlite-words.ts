import { appendOnly, neverInstead } from './tables.ts'

/** A statement that makes tables, as SQLite reads it. */
export function tablesInSqlite(sql: string): readonly string[] {
  const kept = neverInstead(sql)
  if (kept) {
    const same = kept.keys.map((key) => `${key} = NEW.${key}`).join(' AND ')
    return [
      `CREATE TRIGGER ${kept.table}_no_replace BEFORE INSERT ON ${kept.table} WHEN EXISTS (SELECT 1 FROM ${kept.table} WHERE (${same}) OR rowid = NEW.rowid) BEGIN SELECT RAISE(ABORT, '${kept.refusal}'); END`,
    ]
  }
  const guarded = appendOnly(sql)
  if (!guarded) return [sql]
  return ['UPDATE', 'DELETE'].map(
    (change) =>
      `CREATE TRIGGER ${guarded.table}_no_${change.toLowerCase()} BEFORE ${change} ON ${guarded.table} BEGIN SELECT RAISE(ABORT, '${guarded.refusal}'); END`,
  )
}
