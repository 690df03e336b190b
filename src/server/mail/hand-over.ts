import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'

/** Where e-mails are given to. */
export interface MailServer {
  readonly host: string
  readonly port: number
  /** Encrypted from the first byte on; else as soon as the server offers it. */
  readonly secure: boolean
  /** Whether nothing is said before it is encrypted. */
  readonly needsTls: boolean
  /** Undefined where the server asks nobody who they are. */
  readonly login: { readonly user: string; readonly pass: string } | undefined
}

/** An e-mail as it goes on its way. */
export interface WrittenMail {
  readonly from: string
  readonly to: string
  readonly message: Buffer
}

/**
 * What became of an e-mail: the server took it, refuses it for good, or does not take it now. `line-lost`: the line broke before the
 * server read any of it. `unknown`: it broke afterwards, so that nobody knows whether the e-mail is on its way.
 */
export type HandedOver = 'taken' | 'refused' | 'not-now' | 'line-lost' | 'unknown'

const CONNECT_MS = 20_000
const IDLE_MS = 60_000
/** Answers from here on are for good. */
const FOR_GOOD = 500

/** Opens a line to the mail server. Throws where it does not answer, or lets nobody in. */
export async function openMailLine({ host, port, secure, needsTls, login }: MailServer) {
  const line = new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: needsTls,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    dnsTimeout: CONNECT_MS,
    socketTimeout: IDLE_MS,
  })
  // A lost line is told by the next thing that is asked of it.
  line.on('error', () => {})
  try {
    await step(line, (done) => line.connect(done))
    if (login) await step(line, (done) => line.login({ ...login, credentials: login }, done))
  } catch (fault) {
    line.close()
    throw fault
  }
  return {
    /** Gives an e-mail to the server. Never throws. */
    hand: ({ from, to, message }: WrittenMail): Promise<HandedOver> =>
      new Promise((done) => {
        let begun = false
        const read = Readable.from(
          (function* () {
            // The server has said that it reads: until it answers, nobody knows what became of it.
            begun = true
            yield message
          })(),
        )
        line.send({ from, to }, read, (fault) => {
          if (!fault) done('taken')
          else if (fault.responseCode) done(fault.responseCode >= FOR_GOOD ? 'refused' : 'not-now')
          else done(begun ? 'unknown' : 'line-lost')
        })
      }),
    /** Says goodbye. */
    close: () => line.quit(),
  }
}

/** Waits for one step, or for the fault that ended the line meanwhile. */
function step(line: SMTPConnection, take: (done: (fault?: Error | null) => void) => void): Promise<void> {
  return new Promise((done, fail) => {
    line.once('error', fail)
    take((fault) => {
      line.off('error', fail)
      if (fault) fail(fault)
      else done()
    })
  })
}

/** A line to the mail server. */
export type MailLine = Awaited<ReturnType<typeof openMailLine>>
