import { type Sender, senderOf } from '../mail/address.ts'
import type { MailServer } from '../mail/hand-over.ts'
import { isOwnMachine } from './origins.ts'
import type { Variable } from './variable.ts'

/** How e-mails are sent, as the server is told from outside. */
export interface MailSettings {
  /** Where e-mails are given to; undefined where none are sent. */
  readonly mailServer: MailServer | undefined
  readonly mailFrom: Sender | undefined
}

const PORT = 587
const SECURE_PORT = 465

/** The variables of sending e-mail. */
export const mailVariables: { readonly [Name in keyof MailSettings]: Variable<MailSettings[Name]> } = {
  mailServer: {
    name: 'SMTP_URL',
    meaning:
      'address of the mail server that takes last week’s page for those who asked for it by e-mail; none is sent while it is empty, so leave it empty where a copy of the data runs',
    otherwise: '',
    secret: true,
    read: (value) => {
      if (value.trim() === '') return { value: undefined }
      const server = mailServerAt(value.trim())
      return server
        ? { value: server }
        : { fault: 'which is no address. Set one such as smtps://user:password@mail.example.org.' }
    },
  },
  mailFrom: {
    name: 'MAIL_FROM',
    meaning: 'who these e-mails are from, such as Right Door <door@example.org>',
    otherwise: '',
    read: (value) => {
      if (value.trim() === '') return { value: undefined }
      const sender = senderOf(value)
      return sender
        ? { value: sender }
        : { fault: 'which is not one e-mail address. Set one such as Right Door <door@example.org>.' }
    },
  },
}

/** What is wrong with these settings together, each in one sentence. */
export function mailFaults({
  mailServer,
  mailFrom,
  origins,
}: MailSettings & { readonly origins: readonly string[] }): readonly string[] {
  if (!mailServer) return mailFrom ? ['MAIL_FROM is set, and SMTP_URL is not. Set both, or neither.'] : []
  return [
    ...(mailFrom ? [] : ['SMTP_URL is set, and MAIL_FROM is not. Set both, or neither.']),
    ...(origins.length > 0
      ? []
      : [
          'SMTP_URL is set, and ORIGINS is not. Each e-mail has a link that stops it: set the address at which people open the lead page.',
        ]),
  ]
}

/**
 * A mail server by its address; undefined where it is none. With smtps the line is encrypted from the start, with smtp as soon as the
 * server offers it. A password goes to another machine over an encrypted line alone.
 */
function mailServerAt(address: string): MailServer | undefined {
  if (!URL.canParse(address)) return undefined
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(address)
  const secure = protocol === 'smtps:'
  if ((!secure && protocol !== 'smtp:') || hostname === '' || !/^\/?$/.test(pathname) || search || hash)
    return undefined
  try {
    const login =
      username === '' ? undefined : { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
    return {
      host: hostname.replace(/^\[(.*)\]$/, '$1'),
      port: port === '' ? (secure ? SECURE_PORT : PORT) : Number(port),
      secure,
      needsTls: !secure && login !== undefined && !isOwnMachine(hostname),
      login,
    }
  } catch {
    return undefined
  }
}
