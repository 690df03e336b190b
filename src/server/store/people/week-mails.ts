import { randomUUID, timingSafeEqual } from 'node:crypto'
import { isoWeek, mondayOf } from '#core/clock/iso-week.ts'
import { addDays, londonNow } from '#core/clock/wall-clock.ts'
import type { Doer } from '../audit/doer.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database, RowReading, Writing } from '../database/sql.ts'
import { ownSecret } from '../own-secret.ts'

/** When the e-mail of a week goes on its way: Monday at this time in London. */
const SENT_AT = 'T07:00'
/** A process that took an e-mail on and is not heard of has stopped: another one takes it on after this. */
const TAKEN_ON_MS = 10 * 60_000
const MAC_DIGITS = 32

/**
 * What became of the e-mail of a week: a process has taken it on; it waits to be tried again; it was given to the mail server, whose answer
 * has not come; the server took it, or refuses it. Empty while there was none.
 */
export type WeekMailState = '' | 'taken-on' | 'waiting' | 'given' | 'sent' | 'refused'

/** Last week's page by e-mail, as somebody asked for it. */
export interface WeekMail {
  readonly address: string
  readonly language: string
  /** The first week in which it is sent. */
  readonly first: string
  /** The last week in which it was, and what became of it; empty while there was none. */
  readonly week: string
  readonly state: WeekMailState
}

/** An e-mail that a process has taken on. */
export interface DueWeekMail {
  readonly id: string
  readonly practice: string
  readonly address: string
  readonly language: string
  readonly week: string
  /** How often it was tried, this time too. */
  readonly tries: number
  /** What opens the page that stops it. */
  readonly stop: string
}

/** Whose e-mail a link stops. */
export interface StoppableMail {
  readonly id: string
  readonly practice: string
  readonly person: string
  readonly name: string
  readonly language: string
}

type DueRow = Omit<DueWeekMail, 'stop'>

/** Last week's page by e-mail, of all practices. `now` is in milliseconds. */
export function weekMails(db: Database) {
  const macOf = async (id: string) => {
    const text = `stop week mail ${id}`
    return (await ownSecret(db).wordsFor([text])).get(text)!.slice(0, MAC_DIGITS)
  }
  const mailWith = async (sql: RowReading, link: string): Promise<StoppableMail | undefined> => {
    const [id = '', mac = ''] = link.split('.')
    const mail = await sql.one<StoppableMail>(
      'SELECT week_mail.id AS "id", week_mail.practice AS "practice", week_mail.person AS "person", name, language FROM week_mail JOIN person ON person.id = week_mail.person WHERE week_mail.id = ? AND removed = \'\'',
      id,
    )
    const right = Buffer.from(await macOf(id))
    const given = Buffer.from(mac)
    return given.length === right.length && timingSafeEqual(given, right) ? mail : undefined
  }
  return {
    /** Whether an e-mail is due. */
    isWeekMailDue: async (now: number): Promise<boolean> => (await nextDue(db, now)) !== undefined,
    /** Takes on the next e-mail that is due, for this process alone; undefined where none is. */
    async takeOnWeekMail(now: number): Promise<DueWeekMail | undefined> {
      const due = await db.write(async (sql) => {
        const next = await nextDue(sql, now)
        if (!next) return undefined
        await sql.run(
          "UPDATE week_mail SET week = ?, state = 'taken-on', again = ?, tries = ? WHERE id = ?",
          next.week,
          now + TAKEN_ON_MS,
          next.tries,
          next.id,
        )
        return next
      })
      return due && { ...due, stop: `${due.id}.${await macOf(due.id)}` }
    },
    /** Notes what became of an e-mail; false where it is not this process's any more, and nothing was noted. */
    noteWeekMail: (
      { id, week, tries }: Pick<DueWeekMail, 'id' | 'week' | 'tries'>,
      state: WeekMailState,
      again = 0,
    ): Promise<boolean> =>
      db.write(async (sql) => {
        const noted = await sql.run(
          "UPDATE week_mail SET state = ?, again = ? WHERE id = ? AND week = ? AND tries = ? AND state IN ('taken-on', 'given')",
          state,
          again,
          id,
          week,
          tries,
        )
        return noted > 0
      }),
    /** Whose e-mail a link stops, which it does not do yet; undefined where it stops none. */
    weekMailWith: (link: string) => mailWith(db, link),
    /** Stops the e-mail of a link, once; undefined where it stops none. */
    stopWeekMail: (link: string, now: number): Promise<StoppableMail | undefined> =>
      db.write(async (sql) => {
        const mail = await mailWith(sql, link)
        if (!mail) return undefined
        await sql.run('DELETE FROM week_mail WHERE id = ?', mail.id)
        const { person, name, practice } = mail
        const by = { id: person, name, at: londonNow(now) }
        await noteAudit(sql, practice, by, { what: 'week-mail-off', subject: person, after: 'link' })
        return mail
      }),
  }
}

/** Last week's page by e-mail, of the people of one practice. */
export function weekMailOf(db: Database, practice: string, by: Doer) {
  return {
    /** How somebody asked for it; undefined where they did not. */
    weekMail: (person: string): Promise<WeekMail | undefined> =>
      db.one<WeekMail>(
        'SELECT address, language, first_week AS "first", week, state FROM week_mail WHERE practice = ? AND person = ?',
        practice,
        person,
      ),
    /** Sends it to an address from the next Monday on, or to another one. `now` is in milliseconds. */
    keepWeekMail: (
      person: string,
      { address, language }: Pick<WeekMail, 'address' | 'language'>,
      now: number,
    ): Promise<void> =>
      db.write(async (sql) => {
        const changed = await sql.run(
          // What was refused at the address before is tried again at this one.
          "UPDATE week_mail SET address = ?, language = ?, tries = CASE WHEN state = 'refused' THEN 0 ELSE tries END, again = CASE WHEN state = 'refused' THEN 0 ELSE again END, state = CASE WHEN state = 'refused' THEN 'waiting' ELSE state END WHERE practice = ? AND person = ?",
          address,
          language,
          practice,
          person,
        )
        if (changed === 0)
          await sql.run(
            'INSERT INTO week_mail (person, practice, id, address, language, first_week) VALUES (?, ?, ?, ?, ?, ?)',
            person,
            practice,
            randomUUID(),
            address,
            language,
            nextWeekOf(londonNow(now)),
          )
        await noteAudit(sql, practice, by, { what: 'week-mail-on', subject: person })
      }),
    /** Sends it no more, and forgets the address; false where nobody asked for it. */
    endWeekMail: (person: string): Promise<boolean> =>
      db.write(async (sql) => {
        const ended = await sql.run(
          'DELETE FROM week_mail WHERE practice = ? AND person = ?',
          practice,
          person,
        )
        if (ended > 0) await noteAudit(sql, practice, by, { what: 'week-mail-off', subject: person })
        return ended > 0
      }),
  }
}

/** After a backup was put back, nobody can tell who had the e-mail of this week: the next ones go out the week after. `at` is a London wall clock. */
export async function skipThisWeeksMail(sql: Writing, at: string): Promise<void> {
  const next = nextWeekOf(at)
  await sql.run('UPDATE week_mail SET first_week = ? WHERE first_week < ?', next, next)
}

/** The next e-mail that is due: of this week, from Monday at seven until Sunday, never of a week that is over. */
async function nextDue(sql: RowReading, now: number): Promise<DueRow | undefined> {
  const at = londonNow(now)
  const week = isoWeek(at)
  if (at < mondayOf(week) + SENT_AT) return undefined
  const row = await sql.one<DueRow>(
    "SELECT week_mail.id AS \"id\", week_mail.practice AS \"practice\", address, language, week, tries FROM week_mail JOIN person ON person.id = week_mail.person WHERE removed = '' AND first_week <= ? AND (week < ? OR (week = ? AND state IN ('taken-on', 'waiting') AND again <= ?)) ORDER BY week_mail.practice, week_mail.id LIMIT 1",
    week,
    week,
    week,
    now,
  )
  return row && { ...row, week, tries: row.week === week ? row.tries + 1 : 1 }
}

/** The week of the next Monday at seven. */
function nextWeekOf(at: string): string {
  const week = isoWeek(at)
  return at < mondayOf(week) + SENT_AT ? week : isoWeek(addDays(at, 7))
}
