/** What a column may hold. */
export type Value = string | number | null

/** Questions in SQL that SQLite and PostgreSQL both read; each `?` stands for the next value. */
export interface RowReading {
  /** The first row. */
  one<Row>(sql: string, ...values: Value[]): Promise<Row | undefined>
  /** All rows. */
  all<Row>(sql: string, ...values: Value[]): Promise<Row[]>
}

/** Questions whose answers are too long to be held at once. */
export interface PageReading extends RowReading {
  /** All rows, some hundreds at a time. The statement has no values. */
  pages(sql: string): AsyncIterable<readonly Row[]>
}

/** A row, by the names of its columns. */
export type Row = Readonly<Record<string, Value>>

/** Questions and changes inside one piece of work. */
export interface Writing extends PageReading {
  /** Runs one statement and gives back how many rows it changed. */
  run(sql: string, ...values: Value[]): Promise<number>
}

/** Work of one lane waits for each other, in all processes. Counts touch rows that nothing else writes, so they go beside the rest; work that goes alone waits for both. */
export type Lane = 'all' | 'counts' | 'alone'

/** Columns by table. */
export type Tables = ReadonlyMap<string, readonly string[]>

/** A database as the store needs it: what is read is what was kept, what is written is kept whole or not at all. */
export interface Database extends RowReading {
  /** A word that is another as soon as anything was written, by whichever process. */
  version(): Promise<string>
  /** Does a piece of work and waits until it is durable. Work that throws takes only itself back. It may read and write by what it is given, and wait for nothing else. */
  write<T>(work: (sql: Writing) => Promise<T>, lane?: Lane): Promise<T>
  /** Reads what was kept at one moment, however long it takes, while others go on writing. */
  still<T>(work: (sql: PageReading) => Promise<T>): Promise<T>
  /** Lets go of every trace of what was deleted from a table or written over in it, as far as nobody else reads just now. */
  forget(table: string): Promise<void>
  /** The names of the columns of each table. */
  tables(): Promise<Tables>
  /** Bytes that are left where it is kept; undefined where it cannot be known from here. */
  room(): Promise<number | undefined>
  /** Finishes what is open. Closing twice is no fault. */
  close(): Promise<void>
}
