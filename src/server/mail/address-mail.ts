import MailComposer from 'nodemailer/lib/mail-composer'
import { type PageLanguage, speechOf } from '../calls/page-words.ts'
import { asHtml } from '../calls/week-files.ts'
import type { Sender } from './address.ts'
import type { WrittenMail } from './hand-over.ts'
import { onOneLine } from './one-line.ts'

/** What the e-mail that asks an address is made of. */
export interface AddressMailAbout {
  readonly practice: string
  readonly from: Sender
  readonly to: string
  readonly language: PageLanguage
  /** The same for the same question, whoever writes it. */
  readonly id: string
  /** The address of the page with the button that says yes. */
  readonly link: string
}

/** The e-mail that asks whether an address is right: it says nothing of any call, and nothing comes after it unless somebody says yes. */
export async function addressMail({
  practice,
  from,
  to,
  language,
  id,
  link,
}: AddressMailAbout): Promise<WrittenMail> {
  const { say } = speechOf(language)
  const subject = say('confirm-mail-subject', { practice })
  const lines = [say('confirm-mail-why', { practice }), say('confirm-mail-not-you')]
  const press = say('confirm-mail-open')
  const mail = new MailComposer({
    from,
    to: { name: '', address: to },
    subject: onOneLine(subject),
    messageId: `<${id}@${from.address.split('@')[1]}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: `${lines[0]}\n\n${press}: ${link}\n\n${lines[1]}\n`,
    html: `<!doctype html><html lang="${language}"><body><p>${asHtml(lines[0]!)}</p><p><a href="${asHtml(link)}">${asHtml(press)}</a></p><p>${asHtml(lines[1]!)}</p></body></html>\n`,
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  })
  return { from: from.address, to, message: await mail.compile().build() }
}
