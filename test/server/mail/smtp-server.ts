import type { AddressInfo } from 'node:net'
import { createServer, type Socket } from 'node:net'
import type { MailServer } from '#server/mail/hand-over.ts'

/** An e-mail as a mail server has it. */
export interface Received {
  readonly from: string
  readonly to: readonly string[]
  readonly data: string
}

/** What a command is answered with: a line of the protocol, or nothing but the end of the line. */
type Answer = string | 'hang up'

/** A small mail server at a port of its own (RFC 5321): it takes what it is given, unless a test answers otherwise. */
export async function smtpServer() {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  const asked: string[] = []
  let answers: (command: string) => Answer | undefined = () => undefined
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => {})
    serve(socket)
  })
  const listen = (port: number) =>
    new Promise<void>((done) => {
      server.listen(port, '127.0.0.1', done)
    })
  await listen(0)
  const { port } = server.address() as AddressInfo
  const place: MailServer = { host: '127.0.0.1', port, secure: false, needsTls: false, login: undefined }
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      for (const socket of sockets) socket.destroy()
    })
  return {
    place,
    received,
    /** Every command that came, in capitals. */
    asked,
    /** Answers commands otherwise: 'end' is the dot after an e-mail. */
    answer: (otherwise: typeof answers) => {
      answers = otherwise
    },
    goAway: close,
    comeBack: () => listen(port),
    stop: async () => {
      if (server.listening) await close()
    },
  }

  function serve(socket: Socket): void {
    let from = ''
    let to: string[] = []
    let reading = false
    let rest = ''
    const say = (command: string, usual: string): boolean => {
      const answer = answers(command) ?? usual
      if (answer === 'hang up') socket.destroy()
      else socket.write(`${answer}\r\n`)
      return /^[23]/.test(answer)
    }
    say('greet', '220 small')
    socket.on('data', (bytes) => {
      rest += bytes.toString('latin1')
      for (;;) {
        const end = reading ? rest.indexOf('\r\n.\r\n') : rest.indexOf('\r\n')
        if (end < 0) return
        const line = rest.slice(0, end)
        rest = rest.slice(end + (reading ? 5 : 2))
        if (reading) {
          reading = false
          if (say('end', '250 taken')) received.push({ from, to, data: line.replaceAll('\r\n..', '\r\n.') })
          continue
        }
        asked.push(line.toUpperCase())
        const address = /<(.*)>/.exec(line)?.[1] ?? ''
        const command = line.slice(0, 4).toUpperCase()
        if (command === 'MAIL') {
          from = address
          to = []
          say(command, '250 so far')
        } else if (command === 'RCPT') {
          if (say(command, '250 so far')) to = [...to, address]
        } else if (command === 'DATA') reading = say(command, '354 go on')
        else if (command === 'QUIT') {
          say(command, '221 bye')
          socket.end()
        } else say(command, '250 small')
      }
    })
  }
}

/** What a part of an e-mail says, out of the letters that mail can carry (quoted-printable). */
export function readable(data: string): string {
  const bytes = data
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
