import { timingSafeEqual } from 'node:crypto'
import { londonNow } from '#core/clock/wall-clock.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database, RowReading } from '../database/sql.ts'
import { ownSecret } from '../own-secret.ts'

const MAC_DIGITS = 32

/** Whose e-mail a link stops. */
export interface StoppableMail {
  readonly id: string
  readonly practice: string
  readonly person: string
  readonly name: string
  readonly language: string
}

/** Links that stop last week's page by e-mail, of all practices. `now` is in milliseconds. */
export function weekMailStops(db: Database) {
  return {
    /** Whose e-mail a link stops, which it does not do yet; undefined where it stops none. */
    weekMailWith: (link: string) => mailWith(db, db, link),
    /** Stops the e-mail of a link, once; undefined where it stops none. */
    stopWeekMail: (link: string, now: number): Promise<StoppableMail | undefined> =>
      db.write(async (sql) => {
        const mail = await mailWith(db, sql, link)
        if (!mail) return undefined
        await sql.run('DELETE FROM week_mail WHERE id = ?', mail.id)
        const { person, name, practice } = mail
        const by = { id: person, name, at: londonNow(now) }
        await noteAudit(sql, practice, by, { what: 'week-mail-off', subject: person, after: 'link' })
        return mail
      }),
  }
}

/** The end of the link that stops an e-mail: nobody without the secret of the database can make one. */
export async function stopLinkOf(db: Database, id: string): Promise<string> {
  return `${id}.${await macOf(db, id)}`
}

/** Whose e-mail a link stops; undefined where it stops none. */
async function mailWith(db: Database, sql: RowReading, link: string): Promise<StoppableMail | undefined> {
  const [id = '', mac = ''] = link.split('.')
  const mail = await sql.one<StoppableMail>(
    'SELECT week_mail.id AS "id", week_mail.practice AS "practice", week_mail.person AS "person", name, language FROM week_mail JOIN person ON person.id = week_mail.person WHERE week_mail.id = ? AND removed = \'\'',
    id,
  )
  const right = Buffer.from(await macOf(db, id))
  const given = Buffer.from(mac)
  return given.length === right.length && timingSafeEqual(given, right) ? mail : undefined
}

async function macOf(db: Database, id: string): Promise<string> {
  const text = `stop week mail ${id}`
  return (await ownSecret(db).wordsFor([text])).get(text)!.slice(0, MAC_DIGITS)
}
