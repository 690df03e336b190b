import MailComposer from 'nodemailer/lib/mail-composer'
import { type PageLanguage, speechOf } from '../calls/page-words.ts'
import { asHtml, weekHtml, weekText } from '../calls/week-files.ts'
import type { WeekPage } from '../calls/week-page.ts'
import type { Sender } from './address.ts'
import type { WrittenMail } from './hand-over.ts'
import { onOneLine } from './one-line.ts'

/** What an e-mail is made of, besides the page. */
export interface WeekMailAbout {
  readonly from: Sender
  readonly to: string
  readonly language: PageLanguage
  /** The same for the same e-mail, whoever writes it: a mail program shows two of them once. */
  readonly id: string
  /** The address of the page that stops it. */
  readonly stop: string
}

/** The page of last week as an e-mail, in plain text and HTML; it fetches nothing and tells nobody that it was read. */
export async function weekMail(
  page: WeekPage,
  { from, to, language, id, stop }: WeekMailAbout,
): Promise<WrittenMail> {
  const { say } = speechOf(language)
  const why = say('week-mail-why')
  const foot = `<p>${asHtml(why)} <a href="${asHtml(stop)}">${asHtml(say('week-mail-stop'))}</a></p>\n`
  const mail = new MailComposer({
    from,
    to: { name: '', address: to },
    subject: onOneLine(`${page.practice}: ${page.title}`),
    messageId: `<${id}@${from.address.split('@')[1]}>`,
    headers: {
      // A press in the mail program stops it; what only looks at the link gets a page with a button.
      'List-Unsubscribe': `<${stop}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
    text: `${weekText(page)}\n${why}\n${say('week-mail-stop')}: ${stop}\n`,
    html: weekHtml(page, foot),
    disableFileAccess: true,
    disableUrlAccess: true,
    newline: 'win',
  })
  return { from: from.address, to, message: await mail.compile().build() }
}
