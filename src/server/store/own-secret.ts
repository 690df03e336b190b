import { createHmac, randomBytes } from 'node:crypto'
import type { Database, RowReading, Writing } from './database/sql.ts'

const BYTES = 32

/** A new database makes its secret, once; a backup and a move carry it. */
export async function makeOwnSecret(sql: Writing): Promise<void> {
  if (await sql.one('SELECT 1 AS there FROM own_secret')) return
  await sql.run('INSERT INTO own_secret (secret) VALUES (?)', randomBytes(BYTES).toString('hex'))
}

/** A word for a text under the secret of this database, always the same one. Nobody without the secret can work it out. */
export async function wordFor(sql: RowReading, text: string): Promise<string> {
  return wordUnder((await sql.one<{ secret: string }>(SECRET))!.secret, text)
}

const SECRET = 'SELECT secret FROM own_secret'

function wordUnder(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('hex')
}

/** Words that are made under the secret of this database, which no answer gives. */
export function ownSecret(db: Database) {
  return {
    /** A word for each text, always the same one. Nobody without the secret can work it out. */
    async wordsFor(texts: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const { secret } = (await db.one<{ secret: string }>(SECRET))!
      return new Map(texts.map((text) => [text, wordUnder(secret, text)]))
    },
  }
}
