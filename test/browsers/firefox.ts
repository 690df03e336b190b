import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { KEY_CODES, type Kind } from './pilot.ts'

const PATH = '/usr/bin/firefox-esr'

interface Answer {
  readonly id: number
  readonly result?: Record<string, unknown>
  readonly error?: string
  readonly message?: string
}

/** Debian's Firefox ESR, by WebDriver BiDi over its own socket. */
export const firefox: Kind = {
  name: 'Firefox',
  packages: ['firefox-esr'],
  isThere: () => existsSync(PATH),
  open: async () => {
    const profile = mkdtempSync(join(tmpdir(), 'firefox-'))
    const child = spawn(
      PATH,
      ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', '--width', '1366'],
      { env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' } },
    )
    const ask = await connect(await addressOf(child))
    await ask('session.new', { capabilities: {} })
    const { contexts } = await ask('browsingContext.getTree', {})
    const { context } = (contexts as { context: string }[])[0]!
    await ask('browsingContext.setViewport', { context, viewport: { width: 1366, height: 768 } })
    return {
      name: 'Firefox',
      go: async (url) => void (await ask('browsingContext.navigate', { context, url, wait: 'complete' })),
      run: async <T>(expression: string) => {
        const { result, exceptionDetails } = await ask('script.evaluate', {
          // What is made travels as text: the protocol has a form of its own for every value.
          expression: `Promise.resolve(${expression}).then((it) => JSON.stringify(it) ?? 'null')`,
          target: { context },
          awaitPromise: true,
        })
        if (exceptionDetails) throw new Error((exceptionDetails as { text: string }).text)
        return JSON.parse((result as { value: string }).value) as T
      },
      press: async (...keys) => {
        const actions = keys.flatMap((key) => {
          const value = KEY_CODES[key] ?? key
          return [
            { type: 'keyDown', value },
            { type: 'keyUp', value },
          ]
        })
        await ask('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] })
      },
      print: async () => {
        const { data } = await ask('browsingContext.print', { context })
        return Buffer.from(data as string, 'base64')
      },
      close: async () => {
        const gone = once(child, 'exit')
        await ask('browser.close', {}).catch(() => child.kill('SIGKILL'))
        await gone
        rmSync(profile, { recursive: true, force: true })
      },
    }
  },
}

/** Where it listens, as it says itself once it does. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, refuse) => {
    let said = ''
    const read = (chunk: unknown) => {
      said += chunk
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1]
      if (address) found(`${address}/session`)
    }
    child.stderr!.on('data', read)
    child.stdout!.on('data', read)
    child.on('exit', () => refuse(new Error(`Firefox did not start: ${said}`)))
  })
}

type Ask = (method: string, params: object) => Promise<Record<string, unknown>>

async function connect(address: string): Promise<Ask> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, (answer: Answer) => void>()
  socket.onmessage = ({ data }) => {
    const answer: Answer = JSON.parse(String(data))
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  }
  await new Promise((open, refuse) => {
    socket.onopen = open
    socket.onerror = () => refuse(new Error(`Nothing answers at ${address}.`))
  })
  let last = 0
  return async (method, params) => {
    const id = ++last
    const answer = await new Promise<Answer>((come) => {
      waiting.set(id, come)
      socket.send(JSON.stringify({ id, method, params }))
    })
    if (!answer.result) throw new Error(`${method}: ${answer.error} ${answer.message}`)
    return answer.result
  }
}
