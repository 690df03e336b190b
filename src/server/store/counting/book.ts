import { randomUUID } from 'node:crypto'
import type { BookMark, BookSeen } from '#core/tally/held-week.ts'
import type { Database, RowReading, Writing } from '../database/sql.ts'

/** The book of counts, for the desks of all practices. */
export function bookOf(db: Database) {
  return { bookEpoch: (): Promise<string> => epochNow(db) }
}

/** An empty database begins a new book. */
export async function openBook(sql: Writing): Promise<void> {
  if (!(await sql.one('SELECT 1 AS there FROM book')))
    await sql.run('INSERT INTO book (epoch) VALUES (?)', randomUUID())
}

/** Begins a new epoch, so that every desk sends again all that it holds. */
export async function beginEpoch(sql: Writing): Promise<string> {
  const epoch = randomUUID()
  await sql.run('UPDATE book SET epoch = ?', epoch)
  return epoch
}

/** The epoch of the book as it is now. */
export async function epochNow(sql: RowReading): Promise<string> {
  return (await sql.one<{ epoch: string }>('SELECT epoch FROM book'))!.epoch
}

/** The book while some syncs are written into it. */
export class OpenBook {
  readonly #run: string
  readonly #syncs: Map<string, number>
  #epoch: string
  /** The last week that was added up; '' where there is none. */
  readonly #addedUp: string
  #pages = 0

  private constructor(run: string, now: { epoch: string; addedUp: string }, syncs: Map<string, number>) {
    this.#run = run
    this.#epoch = now.epoch
    this.#addedUp = now.addedUp
    this.#syncs = syncs
  }

  /** Reads what it holds of this start of the server, and of those that the desks have seen. */
  static async read(
    sql: RowReading,
    seen: readonly { readonly book: BookSeen | undefined }[],
    run: string,
  ): Promise<OpenBook> {
    const runs = [...new Set([run, ...seen.flatMap(({ book }) => (book?.runs ?? []).map((one) => one.run))])]
    const rows = await sql.all<{ run: string; syncs: number }>(
      `SELECT run, syncs FROM book_run WHERE run IN (${runs.map(() => '?').join(', ')})`,
      ...runs,
    )
    const now = (await sql.one<{ epoch: string; addedUp: string }>(
      'SELECT epoch, added_up AS "addedUp" FROM book',
    ))!
    return new OpenBook(run, now, new Map(rows.map((row) => [row.run, row.syncs])))
  }

  /** Whether a week is over for good: its keys are gone, so that what came to one of them would be counted twice. */
  isAddedUp(week: string): boolean {
    return week <= this.#addedUp
  }

  /** Whether it was put back to an earlier day: a desk has seen syncs in it that it does not hold. */
  wasPutBack({ epoch, runs }: BookSeen): boolean {
    return epoch === this.#epoch && runs.some(({ run, syncs }) => (this.#syncs.get(run) ?? 0) < syncs)
  }

  /** Begins a new epoch, so that every desk sends again all that it holds. */
  async beginEpoch(sql: Writing): Promise<void> {
    this.#epoch = await beginEpoch(sql)
  }

  /** Counts one more sync, among those of this start of the server. */
  turnPage(): BookMark {
    this.#pages += 1
    const syncs = (this.#syncs.get(this.#run) ?? 0) + 1
    this.#syncs.set(this.#run, syncs)
    return { epoch: this.#epoch, run: this.#run, syncs }
  }

  /** Writes how many came. */
  async write(sql: Writing): Promise<void> {
    await sql.run(
      'INSERT INTO book_run (run, syncs) VALUES (?, ?) ON CONFLICT (run) DO UPDATE SET syncs = book_run.syncs + excluded.syncs',
      this.#run,
      this.#pages,
    )
  }
}
