import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import type { WeekCounters } from '#core/counters.ts'
import type { Practice } from '#core/practice.ts'
import type { KeySet } from '#core/release-files.ts'
import { SCHEMA } from './schema.ts'

export interface DeviceRow {
  readonly id: string
  readonly practice: string
  /** The day it was last heard from; nothing finer is kept. */
  readonly heard: string
  readonly joined: string
  readonly revoked: number
}

export interface BoardRow {
  readonly clinician: string
  readonly extension: string
  readonly room: string
  readonly deputy: string
  readonly visitCutOff: string
  readonly whenFull: string
}

export interface ToldRow {
  readonly id: string
  readonly at: string
  readonly answered: number
}

/** The one SQL store. Everything that arrives within two milliseconds is committed together, and answered only after the commit is on disk. */
export class Store {
  readonly #db: DatabaseSync
  #open = false
  #waiting: (() => void)[] = []

  constructor(path: string) {
    this.#db = new DatabaseSync(path)
    this.#db.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 2000;',
    )
    this.#db.exec(SCHEMA)
  }

  /** Does a write inside the open group and waits until the group is durable. A write that throws takes only itself back. */
  async commit<T>(work: () => T): Promise<T> {
    if (!this.#open) {
      this.#db.exec('BEGIN IMMEDIATE')
      this.#open = true
      setTimeout(() => this.flush(), 2)
    }
    this.#db.exec('SAVEPOINT one')
    let result: T
    try {
      result = work()
    } catch (fault) {
      this.#db.exec('ROLLBACK TO one; RELEASE one')
      throw fault
    }
    this.#db.exec('RELEASE one')
    await new Promise<void>((resolve) => this.#waiting.push(resolve))
    return result
  }

  /** Commits the open group now. */
  flush(): void {
    if (!this.#open) return
    this.#db.exec('COMMIT')
    this.#open = false
    const waiting = this.#waiting
    this.#waiting = []
    for (const resolve of waiting) resolve()
  }

  /** Finishes what is open and tidies the file. */
  close(): void {
    this.flush()
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    this.#db.close()
  }

  run(sql: string, ...values: SQLInputValue[]): number {
    return Number(this.#db.prepare(sql).run(...values).changes)
  }

  one<T>(sql: string, ...values: SQLInputValue[]): T | undefined {
    return this.#db.prepare(sql).get(...values) as T | undefined
  }

  all<T>(sql: string, ...values: SQLInputValue[]): T[] {
    return this.#db.prepare(sql).all(...values) as T[]
  }

  practice(id: string): Practice | undefined {
    const row = this.one<{ document: string }>('SELECT document FROM practice WHERE id = ?', id)
    return row && (JSON.parse(row.document) as Practice)
  }

  savePractice(practice: Practice): void {
    this.run(
      'INSERT INTO practice (id, revision, document) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET revision = excluded.revision, document = excluded.document',
      practice.id,
      practice.revision,
      JSON.stringify(practice),
    )
  }

  /** Every published release's keys are kept, so that a desk on an older release can still be counted. */
  saveRelease(hash: string, keys: KeySet): void {
    this.run(
      'INSERT INTO release (hash, keys) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING',
      hash,
      JSON.stringify(keys),
    )
  }

  releaseKeys(): KeySet[] {
    return this.all<{ keys: string }>('SELECT keys FROM release').map((row) => JSON.parse(row.keys) as KeySet)
  }

  /** Keeps the larger of what is here and what came, cell by cell. */
  mergeCounters(practice: string, { week, key, counts, undone }: WeekCounters): void {
    for (const cell of new Set([...Object.keys(counts), ...Object.keys(undone)]))
      this.run(
        'INSERT INTO counter (practice, week, key, cell, n, undone) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (practice, week, key, cell) DO UPDATE SET n = max(n, excluded.n), undone = max(undone, excluded.undone)',
        practice,
        week,
        key,
        cell,
        counts[cell] ?? 0,
        undone[cell] ?? 0,
      )
  }

  /** Totals of a practice by week and cell, all devices together. */
  weekTotals(practice: string, from: string, to: string): { week: string; cell: string; n: number }[] {
    return this.all(
      'SELECT week, cell, SUM(n - undone) AS n FROM counter WHERE practice = ? AND week >= ? AND week <= ? GROUP BY week, cell HAVING SUM(n - undone) > 0 ORDER BY week, cell',
      practice,
      from,
      to,
    )
  }

  devices(practice: string): DeviceRow[] {
    return this.all(
      'SELECT id, practice, heard, joined, revoked FROM device WHERE practice = ? ORDER BY joined, id',
      practice,
    )
  }

  board(practice: string): BoardRow | undefined {
    return this.one(
      'SELECT clinician, extension, room, deputy, visit_cut_off AS visitCutOff, when_full AS whenFull FROM board WHERE practice = ?',
      practice,
    )
  }

  told(practice: string, day: string): ToldRow[] {
    return this.all(
      'SELECT id, at, answered FROM told WHERE practice = ? AND at >= ? ORDER BY at',
      practice,
      day,
    )
  }
}
