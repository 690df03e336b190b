/** What a column may hold. */
export type Value = string | number | null

/** Questions in SQL that SQLite and PostgreSQL both read; each `?` stands for the next value. */
export interface RowReading {
  /** The first row. */
  one<Row>(sql: string, ...values: Value[]): Promise<Row | undefined>
  /** All rows. */
  all<Row>(sql: string, ...values: Value[]): Promise<Row[]>
}

/** Questions and changes inside one piece of work. */
export interface Writing extends RowReading {
  /** Runs one statement and gives back how many rows it changed. */
  run(sql: string, ...values: Value[]): Promise<number>
}

/** A database as the store needs it: what is read is what was kept, what is written is kept whole or not at all. */
export interface Database extends RowReading {
  /** A word that is another as soon as anything was written, by whichever process. */
  version(): Promise<string>
  /** Does a piece of work and waits until it is durable. Work that throws takes only itself back. It may read and write by what it is given, and wait for nothing else. */
  write<T>(work: (sql: Writing) => Promise<T>): Promise<T>
  /** Lets go of every trace of what was deleted or written over, as far as nobody else reads just now. */
  forget(): Promise<void>
  /** Finishes what is open. Closing twice is no fault. */
  close(): Promise<void>
}
