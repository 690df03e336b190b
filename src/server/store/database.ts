import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { SCHEMA_STEPS } from './schema.ts'

/** How long writes gather before they are committed together. */
const GATHER_MS = 2

interface Group {
  readonly durable: Promise<void>
  readonly resolve: () => void
  readonly reject: (fault: unknown) => void
  readonly timer: NodeJS.Timeout
}

/** The one SQL database. Everything that arrives within two milliseconds is committed together, and answered only after the commit is on disk. */
export class Database {
  readonly #db: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  #group: Group | undefined

  constructor(path: string) {
    this.#db = new DatabaseSync(path)
    this.#db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000;',
    )
    this.#db.exec('CREATE TABLE IF NOT EXISTS schema_step (step INTEGER PRIMARY KEY)')
    const done = this.one<{ n: number }>('SELECT COUNT(*) AS n FROM schema_step')!.n
    for (const [step, sql] of SCHEMA_STEPS.entries())
      if (step >= done)
        this.#db.exec(`BEGIN; ${sql} INSERT INTO schema_step (step) VALUES (${step}); COMMIT;`)
  }

  /** Does a write inside the open group and waits until the group is durable. A write that throws takes only itself back; a commit that fails fails everyone in the group. */
  async commit<T>(work: () => T): Promise<T> {
    this.#group ??= this.#begin()
    const { durable } = this.#group
    this.#db.exec('SAVEPOINT one')
    let result: T
    try {
      result = work()
      this.#db.exec('RELEASE one')
    } catch (fault) {
      // A full disk ends the whole transaction by itself, and with it the writes of everyone in the group.
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK TO one; RELEASE one')
      else this.#end((group) => group.reject(fault))
      throw fault
    }
    await durable
    return result
  }

  /** Commits the open group now. */
  flush(): void {
    this.#end((group) => {
      try {
        this.#db.exec('COMMIT')
      } catch (fault) {
        if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
        group.reject(fault)
        return
      }
      group.resolve()
    })
  }

  /** Finishes what is open and tidies the file. Closing twice is no fault. */
  close(): void {
    if (!this.#db.isOpen) return
    this.flush()
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    this.#db.close()
  }

  /** Runs one statement and gives back how many rows it changed. */
  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#prepared(sql).run(...values).changes)
  }

  /** The first row. */
  one<T>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.#prepared(sql).get(...values) as T | undefined
  }

  /** All rows. */
  all<T>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.#prepared(sql).all(...values) as T[]
  }

  #begin(): Group {
    this.#db.exec('BEGIN IMMEDIATE')
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    // Those who wait hear of a failed commit themselves; a group in which nobody is left waiting must not end the process.
    promise.catch(() => {})
    return { durable: promise, resolve, reject, timer: setTimeout(() => this.flush(), GATHER_MS) }
  }

  #end(finish: (group: Group) => void): void {
    const group = this.#group
    if (!group) return
    this.#group = undefined
    clearTimeout(group.timer)
    finish(group)
  }

  #prepared(sql: string): StatementSync {
    let statement = this.#statements.get(sql)
    if (!statement) {
      statement = this.#db.prepare(sql)
      this.#statements.set(sql, statement)
    }
    return statement
  }
}
