import { DatabaseSync } from 'node:sqlite'
import { openSqlite } from '../database/sqlite.ts'

interface Part {
  readonly type: string
  readonly name: string
  readonly words: string
}

/**
 * Refuses a backup that holds a table, a view or a trigger which none of our versions makes, or one of ours in other words:
 * it would go on working in the database that the backup is put in the place of.
 * @param beside Name of a file that is not there yet, for a database of our own form.
 * @throws When there is one, by its name.
 */
export async function refuseForeignParts(backup: string, beside: string): Promise<void> {
  const found = partsOf(backup)
  await (await openSqlite(beside, stepsOf(backup))).close()
  const own = new Map(partsOf(beside).map((part) => [`${part.type} ${part.name}`, part]))
  const foreign = found.find((part) => {
    const ours = own.get(`${part.type} ${part.name}`)
    return !ours || (part.type === 'trigger' && part.words !== ours.words)
  })
  if (foreign)
    throw new Error(
      `${backup} holds a ${foreign.type} that is not ours, "${foreign.name}": somebody changed it. Take another backup.`,
    )
  const kept = new Set(found.map(({ name }) => name))
  const gone = [...own.values()].find(({ type, name }) => type === 'trigger' && !kept.has(name))
  if (gone)
    throw new Error(
      `${backup} lacks what keeps the audit as it was written, "${gone.name}": somebody changed it. Take another backup.`,
    )
}

function partsOf(file: string): readonly Part[] {
  return read<Part>(
    file,
    "SELECT type, name, COALESCE(sql, '') AS words FROM sqlite_master WHERE type <> 'index' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
  )
}

function stepsOf(file: string): number {
  return read<{ n: number }>(file, 'SELECT COUNT(*) AS n FROM schema_step')[0]!.n
}

function read<Row>(file: string, query: string): readonly Row[] {
  const database = new DatabaseSync(file, { readOnly: true })
  try {
    return database.prepare(query).all() as unknown as Row[]
  } finally {
    database.close()
  }
}
