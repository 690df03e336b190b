import { DatabaseSync } from 'node:sqlite'

/** Loaded before the server's own code, so that the server itself knows nothing of a simulation: the time, and whether the disk is full, is what the parent process says. */
export interface FromParent {
  readonly ms: number
  /** The embedded database has no room to grow. */
  readonly full: boolean
}

/** SQLite's own limit of a connection: the smallest leaves a database as large as it is, the largest lets it grow. */
const SMALLEST = 1
const LARGEST = 0xfffffffe

let told: FromParent = { ms: Number(process.env.TOLD_TIME), full: false }
Date.now = () => told.ms
process.on('message', (said: FromParent) => {
  told = said
  process.send!(said)
})
// Listening to the parent keeps no server alive.
process.channel?.unref()

const exec = DatabaseSync.prototype.exec
DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
  if (sql.startsWith('BEGIN')) exec.call(this, `PRAGMA max_page_count = ${told.full ? SMALLEST : LARGEST}`)
  exec.call(this, sql)
}
