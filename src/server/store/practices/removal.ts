import type { Doer } from '../audit/doer.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database, RowReading, Tables, Value, Writing } from '../database/sql.ts'
import { membersOf } from '../revisions.ts'

/** The audit stays, so that it can be asked who took a practice away; nothing can be taken out of it. */
const STAYS = 'audit_entry'

/** How many rows of each table belong to one practice. */
export type OwnRows = Readonly<Record<string, number>>

/** Taking a practice or network away with all that is kept of it. */
export function removalOf(db: Database, practice: string, by: Doer) {
  return {
    /** What would go: how many rows of each table. */
    async ownRows(): Promise<OwnRows> {
      const counted: Record<string, number> = {}
      for (const { table, where, values } of ownParts(await db.tables(), practice)) {
        const { n } = (await db.one<{ n: number }>(
          `SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`,
          ...values,
        ))!
        counted[table] = (counted[table] ?? 0) + n
      }
      return counted
    },
    /**
     * Takes it away, in one step with the entry of the audit that says so. No other work runs meanwhile, in any process.
     * @returns Ids of the practices of a network that still has some, which then stays; undefined when there is no such practice.
     */
    async remove(): Promise<readonly string[] | undefined> {
      const tables = await db.tables()
      const members = await db.write(async (sql) => {
        if (!(await isKept(sql, practice))) return undefined
        const members = await membersOf(sql, practice)
        if (members.length > 0) return members
        await clearRows(sql, tables, practice)
        await sql.run('DELETE FROM practice WHERE id = ?', practice)
        await noteAudit(sql, practice, by, { what: 'practice-removed' })
        return []
      }, 'alone')
      if (members?.length === 0)
        for (const table of new Set(ownParts(tables, practice).map((part) => part.table)))
          await db.forget(table)
      return members
    },
  }
}

/** Takes away all rows that belong to a practice, but its own row and its audit. */
export async function clearRows(sql: Writing, tables: Tables, practice: string): Promise<void> {
  for (const { table, where, values } of ownParts(tables, practice))
    await sql.run(`DELETE FROM ${table} WHERE ${where}`, ...values)
}

/** Those of these practices that are kept. */
export async function keptOf(sql: RowReading, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await sql.all<{ id: string }>(
    `SELECT id FROM practice WHERE id IN (${ids.map(() => '?').join(', ')})`,
    ...ids,
  )
  return new Set(rows.map(({ id }) => id))
}

async function isKept(sql: RowReading, practice: string): Promise<boolean> {
  return (await keptOf(sql, [practice])).has(practice)
}

interface OwnPart {
  readonly table: string
  readonly where: string
  readonly values: readonly Value[]
}

/** Every row names its practice, in whatever table it is; these few name it otherwise. What hangs on another row goes before it. */
function ownParts(tables: Tables, practice: string): OwnPart[] {
  const values = [practice]
  const named = [...tables].flatMap(([table, columns]) =>
    columns.includes('practice') && table !== STAYS ? [{ table, where: 'practice = ?', values }] : [],
  )
  return [
    { table: 'desk_use', where: 'device IN (SELECT id FROM device WHERE practice = ?)', values },
    { table: 'desk_use', where: 'device = ?', values: [`lead of ${practice}`] },
    { table: 'network_code', where: 'network = ?', values },
    // What was passed on to a network stands there under the practice's name.
    { table: 'suggestion', where: 'came_from = ? AND practice <> ?', values: [practice, practice] },
    ...named,
  ]
}
