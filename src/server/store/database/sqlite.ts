import { statfs } from 'node:fs/promises'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { setTimeout as pause, setImmediate as turnOfOthers } from 'node:timers/promises'
import { LogCopier } from './log-copier.ts'
import type { Database, Lane, PageReading, Row, RowReading, Tables, Value, Writing } from './sql.ts'
import { tablesInSqlite } from './sqlite-words.ts'
import { takeSteps } from './steps.ts'
import { byTable, type ColumnOfTable } from './tables.ts'

/** How long writes gather before they are committed together. */
const GATHER_MS = 2
/** Rows after which what was written is copied from the log into the file. */
const MANY_ROWS = 2000
/** Pages of the log, at most, until SQLite copies them by itself, in the midst of a commit. */
const LOG_PAGES = 20_000
/** How long a write waits for another process that is writing. */
const BUSY_MS = 5000
const BUSY_PAUSE_MS = 3
const SQLITE_BUSY = 5

interface Group {
  readonly durable: Promise<void>
  readonly resolve: () => void
  readonly reject: (fault: unknown) => void
  readonly timer: NodeJS.Timeout
  /** Rows that it changed. */
  rows: number
}

/** Rows that are held at once where all are read. */
const PAGE = 500

/** Opens the embedded database, made anew where there is none, and brings its tables up to date, or to an earlier step. */
export async function openSqlite(path: string, lastStep?: number): Promise<Database> {
  const database = new Sqlite(path)
  try {
    await database.write((sql) => takeSteps(sql, tablesInSqlite, lastStep))
  } catch (fault) {
    await database.close()
    throw fault
  }
  return database
}

/** SQLite in two connections: one writes, all that arrives within two milliseconds together; the other reads only what is on disk. */
class Sqlite implements Database {
  readonly #path: string
  readonly #writer: DatabaseSync
  readonly #reader: DatabaseSync
  readonly #writing: Writing
  readonly #reading: RowReading
  #turn: Promise<unknown> = Promise.resolve()
  #group: Group | undefined
  readonly #copier: LogCopier
  /** Written since the log was last copied. */
  #rows = 0

  constructor(path: string) {
    this.#path = path
    this.#copier = new LogCopier(path)
    this.#writer = new DatabaseSync(path)
    this.#writer.exec(
      'PRAGMA secure_delete = ON; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000',
    )
    this.#writer.exec('CREATE TABLE IF NOT EXISTS schema_step (step INTEGER PRIMARY KEY)')
    // From here on a write waits without holding up everything else.
    this.#writer.exec('PRAGMA busy_timeout = 0')
    this.#reader = new DatabaseSync(path)
    this.#reader.exec('PRAGMA query_only = ON; PRAGMA busy_timeout = 2000')
    this.#writer.exec(`PRAGMA wal_autocheckpoint = ${LOG_PAGES}`)
    this.#writing = this.#counted(statementsOn(this.#writer))
    this.#reading = statementsOn(this.#reader)
  }

  one<Row>(sql: string, ...values: Value[]): Promise<Row | undefined> {
    return this.#reading.one(sql, ...values)
  }

  all<Row>(sql: string, ...values: Value[]): Promise<Row[]> {
    return this.#reading.all(sql, ...values)
  }

  async version(): Promise<string> {
    const row = await this.#reading.one<{ data_version: number }>('PRAGMA data_version')
    return String(row!.data_version)
  }

  /** Answered only after the commit is on disk. A commit that fails fails everyone in the group. */
  async write<T>(work: (sql: Writing) => Promise<T>, lane?: Lane): Promise<T> {
    const { result, group } = await this.#inTurn(async () => {
      // Counts have gathered before they come here.
      this.#group ??= await this.#begin(lane === 'counts' ? 0 : GATHER_MS)
      const group = this.#group
      this.#writer.exec('SAVEPOINT one')
      try {
        const result = await work(this.#writing)
        this.#writer.exec('RELEASE one')
        return { result, group }
      } catch (fault) {
        // A full disk ends the whole transaction by itself, and with it the writes of everyone in the group.
        if (this.#writer.isTransaction) this.#writer.exec('ROLLBACK TO one; RELEASE one')
        else this.#end((group) => group.reject(fault))
        throw fault
      }
    })
    await group.durable
    // A large commit takes long by itself, so other writes come before what its writers do next.
    if (group.rows >= MANY_ROWS) await turnOfOthers()
    return result
  }

  async still<T>(work: (sql: PageReading) => Promise<T>): Promise<T> {
    const own = new DatabaseSync(this.#path, { readOnly: true, timeout: BUSY_MS })
    try {
      own.exec('BEGIN')
      return await work(statementsOn(own))
    } finally {
      own.close()
    }
  }

  async forget(): Promise<void> {
    await this.#inTurn(async () => {
      this.#commit()
      await this.#copier.idle()
      // Where another process reads or writes just now, the next sweep does it.
      if (this.#writer.isOpen) this.#writer.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    })
  }

  async tables(): Promise<Tables> {
    const rows = await this.#reading.all<ColumnOfTable>(
      'SELECT m.name AS "table", c.name AS "column" FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = \'table\' ORDER BY m.name, c.cid',
    )
    return byTable(rows)
  }

  async room(): Promise<number> {
    const { bavail, bsize } = await statfs(this.#path)
    return bavail * bsize
  }

  async close(): Promise<void> {
    await this.#inTurn(async () => {
      if (!this.#writer.isOpen) return
      this.#commit()
      await this.#copier.stop()
      this.#reader.close()
      this.#writer.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      this.#writer.close()
    })
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work)
    this.#turn = turn.catch(() => {})
    return turn
  }

  async #begin(gatherMs: number): Promise<Group> {
    for (const until = performance.now() + BUSY_MS; ; await pause(BUSY_PAUSE_MS * Math.random()))
      try {
        this.#writer.exec('BEGIN IMMEDIATE')
        break
      } catch (fault) {
        if ((fault as { errcode?: number }).errcode !== SQLITE_BUSY || performance.now() > until) throw fault
      }
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    // Those who wait hear of a failed commit themselves; a group in which nobody is left waiting must not end the process.
    promise.catch(() => {})
    const timer = setTimeout(() => this.#inTurn(() => this.#commitAndCopy()), gatherMs)
    return { durable: promise, resolve, reject, timer, rows: 0 }
  }

  #counted(writing: Writing): Writing {
    return {
      ...writing,
      run: async (sql, ...values) => {
        const rows = await writing.run(sql, ...values)
        this.#rows += rows
        if (this.#group) this.#group.rows += rows
        return rows
      },
    }
  }

  /** Commits. Once much was written it begins to be copied into the file, while other work goes on. */
  async #commitAndCopy(): Promise<void> {
    // Brings what the log holds to disk beforehand, so that the commit, for which all wait, has only the rest to bring.
    if (this.#group && this.#group.rows >= MANY_ROWS) await this.#copier.flush()
    this.#commit()
    if (this.#rows < MANY_ROWS) return
    this.#rows = 0
    void this.#copyAll()
  }

  /** Copies the log, and then what was written meanwhile, while nothing else is written: only a log that is copied whole begins anew. One that grows on makes each commit wait for the disk to give it room. */
  async #copyAll(): Promise<void> {
    await this.#copier.copy()
    await this.#inTurn(async () => {
      this.#commit()
      await this.#copier.copy()
    })
  }

  #commit(): void {
    this.#end((group) => {
      try {
        this.#writer.exec('COMMIT')
      } catch (fault) {
        if (this.#writer.isTransaction) this.#writer.exec('ROLLBACK')
        group.reject(fault)
        return
      }
      group.resolve()
    })
  }

  #end(finish: (group: Group) => void): void {
    const group = this.#group
    if (!group) return
    this.#group = undefined
    clearTimeout(group.timer)
    finish(group)
  }
}

/** Each statement is prepared once for a connection. */
function statementsOn(connection: DatabaseSync): Writing {
  const prepared = new Map<string, StatementSync>()
  const statement = (sql: string): StatementSync => {
    const known = prepared.get(sql) ?? connection.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  return {
    run: async (sql, ...values) => Number(statement(sql).run(...values).changes),
    one: async <Row>(sql: string, ...values: Value[]) => statement(sql).get(...values) as Row | undefined,
    all: async <Row>(sql: string, ...values: Value[]) => statement(sql).all(...values) as Row[],
    pages: async function* (sql) {
      let page: Row[] = []
      for (const row of connection.prepare(sql).iterate() as Iterable<Row>)
        if (page.push(row) === PAGE) {
          yield page
          page = []
        }
      yield page
    },
  }
}
