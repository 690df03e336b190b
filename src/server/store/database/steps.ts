import { NewerDatabase } from './faults.ts'
import { SCHEMA_STEPS } from './schema.ts'
import type { RowReading, Writing } from './sql.ts'

/**
 * Whoever opens a database first takes the steps that are missing; a second process waits and finds them taken.
 * @param inWords Says a statement in the words of the database, which may take several.
 * @param last Goes no further than so many steps: a copy has the form of what it is made of.
 */
export async function takeSteps(
  sql: Writing,
  inWords: (statement: string) => readonly string[],
  last = SCHEMA_STEPS.length,
): Promise<void> {
  const done = await stepsTaken(sql)
  for (const [step, statements] of SCHEMA_STEPS.slice(0, last).entries()) {
    if (step < done) continue
    for (const statement of statements.split(';').filter((one) => one.trim()))
      for (const words of inWords(statement)) await sql.run(words)
    await sql.run('INSERT INTO schema_step (step) VALUES (?)', step)
  }
}

/** How many steps a database has taken. Throws when this code knows fewer. */
export async function stepsTaken(sql: RowReading): Promise<number> {
  const { n } = (await sql.one<{ n: number }>('SELECT COUNT(*) AS n FROM schema_step'))!
  if (n > SCHEMA_STEPS.length) throw new NewerDatabase(n, SCHEMA_STEPS.length)
  return n
}
