import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'

/** The cluster in which these tests keep their rows; undefined on the embedded database. */
export const onPostgres = inject('postgres')

/** A place for a new database: a file in a folder, or a schema of its own in the cluster of the run. */
export async function freshPlace(folder: string): Promise<string> {
  if (!onPostgres) return join(folder, 'right-door.sqlite')
  const schema = `t${randomBytes(8).toString('hex')}`
  const client = new pg.Client(onPostgres)
  await client.connect()
  await client.query(`CREATE SCHEMA ${schema}`)
  await client.end()
  return `${onPostgres}&options=${encodeURIComponent(`-c search_path=${schema}`)}`
}
