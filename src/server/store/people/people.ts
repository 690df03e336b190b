import { randomUUID } from 'node:crypto'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { Actor, Doer } from '../audit/doer.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database, RowReading, Writing } from '../database/sql.ts'
import { type EndedWith, endHandsOf, endWaysInFrom } from './hands.ts'
import { type Leaving, otherLead } from './other-lead.ts'
import { readsAs } from './person-name.ts'

/** What a person may do in their practice or network; whoever runs the server acts from the command line. */
export const PERSON_ROLES = ['lead', 'network-lead', 'read-only'] as const
/** A role of a person, by its id. */
export type PersonRole = (typeof PERSON_ROLES)[number]

/** A person who may open the lead page of one practice or network. */
export interface NamedPerson extends Actor {
  readonly role: PersonRole
  /** By which the organisation's own sign-in knows them; empty where it is not used. */
  readonly email: string
  /** The days on which they were invited and last came; empty while they have not come yet. */
  readonly made: string
  readonly came: string
}

/** What a lead says of a person. */
export type PersonGiven = Pick<NamedPerson, 'name' | 'role' | 'email'>

/** Why something about a person was not kept. */
export type PersonRefused = 'no-such' | 'name-taken' | 'email-taken' | 'last-lead' | 'wrong-role'

const FIELDS = 'id, name, role, email, made, came'

/** The people of one practice or network. `now` is in milliseconds. */
export function peopleOf(db: Database, practice: string, by: Doer) {
  return {
    /** Everybody who may come, by name. */
    people: (): Promise<NamedPerson[]> =>
      db.all<NamedPerson>(
        `SELECT ${FIELDS} FROM person WHERE practice = ? AND removed = '' ORDER BY name, id`,
        practice,
      ),
    /** Adds a person, who can come once they have a link or a code. */
    addPerson: (given: PersonGiven, now: number): Promise<NamedPerson | PersonRefused> =>
      db.write(async (sql) => {
        const refused = await refusal(sql, practice, given)
        if (refused) return refused
        const person = await keepPerson(sql, practice, given, now)
        const done = { what: 'person-added', subject: person.id, after: shown(given) } as const
        await noteAudit(sql, practice, by, done)
        return person
      }),
    /** Changes what a person is called and may do. */
    changePerson: (id: string, given: PersonGiven, how: Leaving): Promise<NamedPerson | PersonRefused> =>
      db.write(async (sql) => {
        const before = await personIn(sql, practice, id)
        if (!before) return 'no-such'
        const refused = await refusal(sql, practice, given, id)
        if (refused) return refused
        if (given.role === 'read-only' && !(await otherLead(sql, practice, id, how))) return 'last-lead'
        if (given.email !== before.email) {
          await sql.run("UPDATE person SET outside = '' WHERE id = ?", id)
          await endLinks(sql, practice, id)
        }
        if (given.role === 'read-only' && before.role !== 'read-only')
          await endWaysInFrom(sql, practice, id, by, how.session)
        await sql.run(
          'UPDATE person SET name = ?, role = ?, email = ? WHERE id = ?',
          given.name,
          given.role,
          given.email,
          id,
        )
        const mail = given.email === before.email ? '' : ', another e-mail'
        await noteAudit(sql, practice, by, {
          what: 'person-changed',
          subject: id,
          before: shown(before),
          after: shown(given) + mail,
        })
        return { ...before, ...given }
      }),
    /** Lets a person in no more, wherever they are signed in, nor by anything that they made. */
    removePerson: (id: string, how: Leaving): Promise<EndedWith | PersonRefused> =>
      db.write(async (sql) => {
        const before = await personIn(sql, practice, id)
        if (!before) return 'no-such'
        if (!(await otherLead(sql, practice, id, how))) return 'last-lead'
        const day = dayOf(how.now)
        await sql.run("UPDATE person SET removed = ?, email = '', outside = '' WHERE id = ?", day, id)
        await endLinks(sql, practice, id)
        await sql.run('DELETE FROM session WHERE person = ?', id)
        await sql.run('DELETE FROM passkey WHERE person = ?', id)
        await sql.run('DELETE FROM recovery_code WHERE person = ?', id)
        await sql.run('DELETE FROM week_mail WHERE person = ?', id)
        await noteAudit(sql, practice, by, { what: 'person-removed', subject: id, before: shown(before) })
        return endHandsOf(sql, practice, id, { by, day, ...(how.session ? { keep: how.session } : {}) })
      }),
  }
}

/** Keeps a new person of a practice or network. */
export async function keepPerson(
  sql: Writing,
  practice: string,
  { name, role, email }: PersonGiven,
  now: number,
  id: string = randomUUID(),
): Promise<NamedPerson> {
  const person = { id, name, role, email, made: dayOf(now), came: '' }
  await sql.run(
    'INSERT INTO person (id, practice, name, role, email, made) VALUES (?, ?, ?, ?, ?, ?)',
    id,
    practice,
    name,
    role,
    email,
    person.made,
  )
  return person
}

/** What the lead of a practice or network is called here. */
export async function leadRole(sql: RowReading, practice: string): Promise<PersonRole> {
  const row = await sql.one<{ document: string }>('SELECT document FROM practice WHERE id = ?', practice)
  const { kind } = JSON.parse(row?.document ?? '{}') as { kind?: string }
  return kind === 'network' ? 'network-lead' : 'lead'
}

/** Whether somebody of the practice is called so already, or by a name that reads the same. */
export async function isNameTaken(
  sql: RowReading,
  practice: string,
  name: string,
  but = '',
): Promise<boolean> {
  const rows = await sql.all<{ name: string }>(
    "SELECT name FROM person WHERE practice = ? AND removed = '' AND id <> ?",
    practice,
    but,
  )
  return rows.some((one) => readsAs(one.name) === readsAs(name))
}

/** Gives a person the role that their organisation names; nobody does so to the only lead there is. */
export async function takeRole(
  sql: Writing,
  practice: string,
  person: Pick<NamedPerson, 'id' | 'name' | 'role'>,
  to: 'lead' | 'read-only',
  by: Doer,
  now: number,
): Promise<void> {
  const { id, name } = person
  const how = { now, organisation: true }
  if (to === 'read-only' && !(await otherLead(sql, practice, id, how))) return
  if (to === 'read-only') await endWaysInFrom(sql, practice, id, by)
  const role = to === 'read-only' ? to : await leadRole(sql, practice)
  await sql.run('UPDATE person SET role = ? WHERE id = ?', role, id)
  const done = { before: shown(person), after: shown({ name, role }) }
  await noteAudit(sql, practice, by, { what: 'person-changed', subject: id, ...done })
}

async function refusal(
  sql: RowReading,
  practice: string,
  { name, role, email }: PersonGiven,
  but = '',
): Promise<PersonRefused | undefined> {
  if (role !== 'read-only' && role !== (await leadRole(sql, practice))) return 'wrong-role'
  if (await isNameTaken(sql, practice, name, but)) return 'name-taken'
  const same = await sql.one(
    "SELECT id FROM person WHERE practice = ? AND email = ? AND email <> '' AND id <> ?",
    practice,
    email,
    but,
  )
  return same ? 'email-taken' : undefined
}

/** Ends every link and code that a person was given and did not use. */
export async function endLinks(sql: Writing, practice: string, person: string): Promise<void> {
  await sql.run('DELETE FROM log_in WHERE practice = ? AND person = ?', practice, person)
}

/** Somebody of a practice; undefined where there is no such person, or none any more. */
export function personIn(sql: RowReading, practice: string, id: string): Promise<NamedPerson | undefined> {
  return sql.one<NamedPerson>(
    `SELECT ${FIELDS} FROM person WHERE practice = ? AND id = ? AND removed = ''`,
    practice,
    id,
  )
}

/** A person in the audit: an e-mail goes with its person, so none is there. */
function shown({ name, role }: Pick<PersonGiven, 'name' | 'role'>): string {
  return `${name}, ${role}`
}

function dayOf(now: number): string {
  return londonNow(now).slice(0, 10)
}
