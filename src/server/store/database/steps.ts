import { NewerDatabase } from './faults.ts'
import { SCHEMA_STEPS } from './schema.ts'
import type { Writing } from './sql.ts'

/** Whoever opens a database first takes the steps that are missing; a second process waits and finds them taken. `inWords` says a statement in the words of the database. */
export async function takeSteps(sql: Writing, inWords = (statement: string) => statement): Promise<void> {
  const done = (await sql.one<{ n: number }>('SELECT COUNT(*) AS n FROM schema_step'))!.n
  if (done > SCHEMA_STEPS.length) throw new NewerDatabase(done, SCHEMA_STEPS.length)
  for (const [step, statements] of SCHEMA_STEPS.entries()) {
    if (step < done) continue
    for (const statement of statements.split(';')) if (statement.trim()) await sql.run(inWords(statement))
    await sql.run('INSERT INTO schema_step (step) VALUES (?)', step)
  }
}
