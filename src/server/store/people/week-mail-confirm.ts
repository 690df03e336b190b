import { londonNow } from '#core/clock/wall-clock.ts'
import { noteAudit } from '../audit/note-audit.ts'
import type { Database, RowReading } from '../database/sql.ts'
import { CONFIRMS, type LinkedMail, mailLinkOf, mailOfLink } from './week-mail-link.ts'

/** A process that took a question on and is not heard of for so long has stopped, and another one takes it on. In milliseconds. */
const TAKEN_ON_MS = 10 * 60_000

/** Whether an address is known to be right: it is still to be asked; it was asked; it said yes; the mail server refuses it. */
export type Confirmation = '' | 'asked' | 'yes' | 'refused'

/** An address that is to be asked whether it is right, before anything of the practice goes there. */
export interface AddressToAsk {
  readonly id: string
  readonly practice: string
  readonly address: string
  readonly language: string
  /** What opens the page that says yes. */
  readonly link: string
}

type ToAskRow = Omit<AddressToAsk, 'link'>

/** Addresses of last week's page by e-mail that are asked whether they are right, of all practices. `now` is in milliseconds. */
export function weekMailConfirms(db: Database) {
  return {
    /** Whether an address is to be asked. */
    isAddressToAsk: async (now: number): Promise<boolean> => (await nextToAsk(db, now)) !== undefined,
    /** Takes on the next address that is to be asked, for this process alone; undefined where there is none. */
    async takeOnAddress(now: number): Promise<AddressToAsk | undefined> {
      const next = await db.write(async (sql) => {
        const row = await nextToAsk(sql, now)
        if (row)
          await sql.run('UPDATE week_mail SET confirm_again = ? WHERE id = ?', now + TAKEN_ON_MS, row.id)
        return row
      })
      return next && { ...next, link: await mailLinkOf(db, next, CONFIRMS) }
    },
    /** Notes what became of asking an address, unless it was changed meanwhile: '' where it is asked again after a time. */
    noteAddress: (
      { id, address }: Pick<AddressToAsk, 'id' | 'address'>,
      confirm: Exclude<Confirmation, 'yes'>,
      again = 0,
    ): Promise<number> =>
      db.write((sql) =>
        sql.run(
          "UPDATE week_mail SET confirm = ?, confirm_again = ? WHERE id = ? AND address = ? AND confirm = ''",
          confirm,
          again,
          id,
          address,
        ),
      ),
    /** Whose address a link says to be right, which it does not do yet; undefined where it says nothing. */
    addressWith: (link: string) => mailOfLink(db, db, link, CONFIRMS),
    /** Says that the address of a link is right; undefined where the link says nothing. */
    confirmAddress: (link: string, now: number): Promise<LinkedMail | undefined> =>
      db.write(async (sql) => {
        const mail = await mailOfLink(db, sql, link, CONFIRMS)
        if (!mail || mail.confirm === 'yes') return mail
        await sql.run("UPDATE week_mail SET confirm = 'yes' WHERE id = ?", mail.id)
        const { person, name, practice } = mail
        const by = { id: person, name, at: londonNow(now) }
        await noteAudit(sql, practice, by, { what: 'week-mail-on', subject: person, after: 'link' })
        return mail
      }),
  }
}

async function nextToAsk(sql: RowReading, now: number): Promise<ToAskRow | undefined> {
  return sql.one<ToAskRow>(
    'SELECT week_mail.id AS "id", week_mail.practice AS "practice", address, language FROM week_mail JOIN person ON person.id = week_mail.person WHERE removed = \'\' AND confirm = \'\' AND confirm_again <= ? ORDER BY week_mail.practice, week_mail.id LIMIT 1',
    now,
  )
}
