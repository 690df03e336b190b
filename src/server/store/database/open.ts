import { openPostgres } from './postgres.ts'
import type { Database } from './sql.ts'
import { openSqlite } from './sqlite.ts'
import { isServer } from './where.ts'

/** Opens a database by where it is: the address of a PostgreSQL server, or the file of the embedded one, made anew where there is none. */
export function openDatabase(where: string): Promise<Database> {
  return isServer(where) ? openPostgres(where) : openSqlite(where)
}
