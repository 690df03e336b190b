import { randomUUID } from 'node:crypto'
import type { BookMark } from '#core/tally/held-week.ts'
import type { Database, Reading, Writing } from './database/sql.ts'

/** Where the book of counts stands; an empty database has begun a new one. */
export function bookOf(db: Database) {
  return { book: (): Promise<BookMark> => bookNow(db) }
}

/** An empty database begins a new book. */
export async function openBook(sql: Writing): Promise<void> {
  if (!(await sql.one('SELECT 1 AS there FROM book')))
    await sql.run('INSERT INTO book (epoch, syncs) VALUES (?, 0)', randomUUID())
}

export async function bookNow(sql: Reading): Promise<BookMark> {
  return (await sql.one<BookMark>('SELECT epoch, syncs FROM book'))!
}

/** Writes one more sync into the book. */
export async function turnPage(sql: Writing): Promise<BookMark> {
  await sql.run('UPDATE book SET syncs = syncs + 1')
  return bookNow(sql)
}

/** Begins a new epoch, so that every desk sends again all that it holds. */
export async function beginEpoch(sql: Writing): Promise<void> {
  await sql.run('UPDATE book SET epoch = ?', randomUUID())
}
