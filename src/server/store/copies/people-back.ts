import type { RowReading } from '../database/sql.ts'

/** Who comes in by a database: how many people and leads, and those whom the audit does not know as they are. */
export interface PeopleBack {
  readonly people: number
  readonly leads: number
  readonly unknown: readonly string[]
}

const PEOPLE = `SELECT person.id, name, role, practice,
  COALESCE((SELECT after_text FROM audit_entry e WHERE e.practice = person.practice AND e.subject = person.id
    AND what IN ('person-added', 'person-changed') ORDER BY n DESC LIMIT 1), '') AS noted
  FROM person WHERE removed = '' ORDER BY practice, name, id`

/** Counts who may come in, and names those of whom no entry of the audit says that they were given their name and their role; a sample's own lead needs none. */
export async function peopleBack(sql: RowReading): Promise<PeopleBack> {
  const all = await sql.all<{ id: string; name: string; role: string; practice: string; noted: string }>(
    PEOPLE,
  )
  const unknown = all.filter(({ id, name, role, practice, noted }) => {
    const shown = `${name}, ${role}`
    return id !== `sample-${practice}` && noted !== shown && noted !== `${shown}, another e-mail`
  })
  return {
    people: all.length,
    leads: all.filter(({ role }) => role !== 'read-only').length,
    unknown: unknown.map(({ name, role, practice }) => `${name}, ${role}, of ${practice}`),
  }
}
