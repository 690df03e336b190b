import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { numbered, tablesInPostgres } from './postgres-words.ts'
import type { Database, Lane, PageReading, RowReading, Tables, Value, Writing } from './sql.ts'
import { takeSteps } from './steps.ts'
import { byTable, type ColumnOfTable } from './tables.ts'

/** Connections of one process. Work of one lane waits before it takes one. */
const MOST_CONNECTIONS = 8
const CONNECT_MS = 5000
/** The numbers under which each lane is locked, in this schema of this database. */
const LANES: Readonly<Record<Lane, readonly number[]>> = { all: [1], counts: [2], alone: [1, 2] }
/** A process that is cut off in the middle of its work holds the others up no longer than this. */
const CUT_OFF = '30s'
const LOCK_WAIT = '15s'
/** What PostgreSQL sends as text, since JavaScript's numbers are not as wide as its own: whole numbers, and sums of them. */
const WIDE: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC]

/** Rows that are held at once where all are read. */
const PAGE = 500

/** A PostgreSQL database by its address, with whatever tables it has. */
export function connectPostgres(url: string): Database {
  return new Postgres(url)
}

/** Opens a PostgreSQL database by its address, and brings its tables up to date. */
export async function openPostgres(url: string): Promise<Database> {
  const database = connectPostgres(url)
  try {
    await database.write(async (sql) => {
      await sql.run('CREATE TABLE IF NOT EXISTS schema_step (step BIGINT PRIMARY KEY)')
      await takeSteps(sql, tablesInPostgres)
    })
  } catch (fault) {
    await database.close()
    throw fault
  }
  return database
}

/** PostgreSQL by a few connections. As in the embedded database one piece of work of a lane goes at a time: a lock that ends with its transaction sees to it, over all processes. */
class Postgres implements Database {
  readonly #pool: pg.Pool
  readonly #reading: RowReading
  readonly #turns: Record<Lane, Promise<unknown>> = {
    all: Promise.resolve(),
    counts: Promise.resolve(),
    alone: Promise.resolve(),
  }
  #closed: Promise<void> | undefined
  #asking: Promise<string> | undefined
  #askingNext: Promise<string> | undefined

  constructor(url: string) {
    this.#pool = new pg.Pool({
      connectionString: url,
      max: MOST_CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      application_name: 'right-door',
      types: {
        getTypeParser: ((oid: number, format?: 'text') =>
          WIDE.includes(oid) ? Number : pg.types.getTypeParser(oid, format)) as never,
      },
    })
    // A connection that the server ends while nobody uses it is opened anew when it is needed.
    this.#pool.on('error', () => {})
    this.#reading = statementsOn(this.#pool)
  }

  one<Row>(sql: string, ...values: Value[]): Promise<Row | undefined> {
    return this.#reading.one(sql, ...values)
  }

  all<Row>(sql: string, ...values: Value[]): Promise<Row[]> {
    return this.#reading.all(sql, ...values)
  }

  /** Which transactions are over says what can be seen. Whoever asks while a question is on its way shares the next one. */
  version(): Promise<string> {
    if (!this.#asking) {
      const asking = this.#askVersion().finally(() => {
        this.#asking = undefined
      })
      this.#asking = asking
      return asking
    }
    this.#askingNext ??= this.#asking
      .catch(() => {})
      .then(() => {
        this.#askingNext = undefined
        return this.version()
      })
    return this.#askingNext
  }

  write<T>(work: (sql: Writing) => Promise<T>, lane: Lane = 'all'): Promise<T> {
    const locks = LANES[lane].map((number) => `pg_advisory_xact_lock(hashtext(current_schema()), ${number})`)
    const begin = `BEGIN; SET LOCAL idle_in_transaction_session_timeout = '${CUT_OFF}'; SET LOCAL lock_timeout = '${LOCK_WAIT}'; SELECT ${locks.join(', ')}`
    const turn = this.#turns[lane].then(() => this.#transaction(work, begin))
    this.#turns[lane] = turn.catch(() => {})
    return turn
  }

  still<T>(work: (sql: PageReading) => Promise<T>): Promise<T> {
    return this.#transaction(work, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  }

  async forget(table: string): Promise<void> {
    await this.#pool.query(`VACUUM ${table}`)
  }

  async tables(): Promise<Tables> {
    const rows = await this.#reading.all<ColumnOfTable>(
      'SELECT table_name AS "table", column_name AS "column" FROM information_schema.columns WHERE table_schema = current_schema() ORDER BY table_name COLLATE "C", ordinal_position',
    )
    return byTable(rows)
  }

  /** The disk belongs to another machine. */
  async room(): Promise<undefined> {
    return undefined
  }

  async close(): Promise<void> {
    this.#closed ??= Promise.all(Object.values(this.#turns)).then(() => this.#pool.end())
    await this.#closed
  }

  async #transaction<T>(work: (sql: Writing) => Promise<T>, begin: string): Promise<T> {
    const client = await this.#pool.connect()
    let broken: Error | undefined
    // A connection may end between two statements: whoever works on it hears so at the next one.
    const ended = (fault: Error) => {
      broken = fault
    }
    client.on('error', ended)
    try {
      await client.query(begin)
      const result = await work({ ...statementsOn(client), pages: (sql) => pagesOf(client, sql) })
      const { command } = await client.query('COMMIT')
      if (command !== 'COMMIT') throw new Error('Work went on after one of its statements had failed.')
      return result
    } catch (fault) {
      await client.query('ROLLBACK').catch((lost: Error) => {
        broken = lost
      })
      throw fault
    } finally {
      client.off('error', ended)
      client.release(broken)
    }
  }

  async #askVersion(): Promise<string> {
    const { rows } = await this.#pool.query<{ seen: string }>('SELECT pg_current_snapshot()::text AS seen')
    return rows[0]!.seen
  }
}

function statementsOn(connection: pg.Pool | pg.PoolClient): Omit<Writing, 'pages'> {
  const ask = (sql: string, values: readonly Value[]) => connection.query(numbered(sql), values.map(kept))
  return {
    run: async (sql, ...values) => (await ask(sql, values)).rowCount ?? 0,
    one: async <Row>(sql: string, ...values: Value[]) => (await ask(sql, values)).rows[0] as Row | undefined,
    all: async <Row>(sql: string, ...values: Value[]) => (await ask(sql, values)).rows as Row[],
  }
}

/** Reads by a cursor, which ends with its transaction at the latest. */
async function* pagesOf(client: pg.PoolClient, sql: string) {
  const cursor = `pages_${randomUUID().replaceAll('-', '')}`
  await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`)
  for (;;) {
    const { rows } = await client.query(`FETCH ${PAGE} FROM ${cursor}`)
    if (rows.length === 0) break
    yield rows
  }
  await client.query(`CLOSE ${cursor}`)
}

/** A character that PostgreSQL cannot keep, and no honest text holds. */
function kept(value: Value): Value {
  return typeof value === 'string' ? value.replaceAll('\0', '\uFFFD') : value
}
