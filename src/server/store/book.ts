import { randomUUID } from 'node:crypto'
import type { BookMark, BookSeen } from '#core/tally/held-week.ts'
import type { Database, RowReading, Writing } from './database/sql.ts'

/** The book of counts, for the desks of all practices. */
export function bookOf(db: Database) {
  return { bookEpoch: (): Promise<string> => epochNow(db) }
}

/** An empty database begins a new book. */
export async function openBook(sql: Writing): Promise<void> {
  if (!(await sql.one('SELECT 1 AS there FROM book')))
    await sql.run('INSERT INTO book (epoch) VALUES (?)', randomUUID())
}

async function epochNow(sql: RowReading): Promise<string> {
  return (await sql.one<{ epoch: string }>('SELECT epoch FROM book'))!.epoch
}

/** Writes one more sync into the book, among those of this start of the server. */
export async function turnPage(sql: Writing, run: string): Promise<BookMark> {
  await sql.run(
    'INSERT INTO book_run (run, syncs) VALUES (?, 1) ON CONFLICT (run) DO UPDATE SET syncs = book_run.syncs + 1',
    run,
  )
  return { epoch: await epochNow(sql), run, syncs: (await syncsOf(sql, run))! }
}

/** Whether the book was put back to an earlier day: a desk has seen syncs in it that it does not hold. */
export async function wasPutBack(sql: RowReading, seen: BookSeen): Promise<boolean> {
  if (seen.epoch !== (await epochNow(sql))) return false
  for (const { run, syncs } of seen.runs) if (((await syncsOf(sql, run)) ?? 0) < syncs) return true
  return false
}

/** Begins a new epoch, so that every desk sends again all that it holds. */
export async function beginEpoch(sql: Writing): Promise<void> {
  await sql.run('UPDATE book SET epoch = ?', randomUUID())
}

async function syncsOf(sql: RowReading, run: string): Promise<number | undefined> {
  return (await sql.one<{ syncs: number }>('SELECT syncs FROM book_run WHERE run = ?', run))?.syncs
}
