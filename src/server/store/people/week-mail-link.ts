import { timingSafeEqual } from 'node:crypto'
import type { Database, RowReading } from '../database/sql.ts'
import { ownSecret } from '../own-secret.ts'

const MAC_DIGITS = 32

/** Whose e-mail a link is about. */
export interface LinkedMail {
  readonly id: string
  readonly practice: string
  readonly person: string
  readonly name: string
  readonly language: string
  readonly address: string
  readonly confirm: string
}

/** What a link is made for, in words that only it has. */
type Purpose = (mail: Pick<LinkedMail, 'id' | 'address'>) => string

/** Stops the e-mail, whatever address it goes to. */
export const STOPS: Purpose = ({ id }) => `stop week mail ${id}`
/** Says that an address is right: a link that went to one says nothing of another. */
export const CONFIRMS: Purpose = ({ id, address }) => `confirm week mail ${id} ${address}`

/** The end of a link about an e-mail: nobody without the secret of the database can make one. */
export async function mailLinkOf(
  db: Database,
  mail: Pick<LinkedMail, 'id' | 'address'>,
  purpose: Purpose,
): Promise<string> {
  return `${mail.id}.${await macOf(db, purpose(mail))}`
}

/** Whose e-mail a link is about; undefined where it is about none. */
export async function mailOfLink(
  db: Database,
  sql: RowReading,
  link: string,
  purpose: Purpose,
): Promise<LinkedMail | undefined> {
  const [id = '', mac = ''] = link.split('.')
  const mail = await sql.one<LinkedMail>(
    'SELECT week_mail.id AS "id", week_mail.practice AS "practice", week_mail.person AS "person", name, language, address, confirm FROM week_mail JOIN person ON person.id = week_mail.person WHERE week_mail.id = ? AND removed = \'\'',
    id,
  )
  const right = Buffer.from(await macOf(db, purpose({ id, address: mail?.address ?? '' })))
  const given = Buffer.from(mac)
  return mail && given.length === right.length && timingSafeEqual(given, right) ? mail : undefined
}

async function macOf(db: Database, text: string): Promise<string> {
  return (await ownSecret(db).wordsFor([text])).get(text)!.slice(0, MAC_DIGITS)
}
