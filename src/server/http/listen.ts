import { createServer, type IncomingMessage, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { securityHeaders } from './security-headers.ts'

/** Statuses of what cannot be read as a request, by Node's name of the fault. */
const STATUS_OF: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/** How long somebody may take to send the headers, and the whole of a request, in milliseconds; how often that is looked at. */
const PATIENCE = { headersTimeout: 20_000, requestTimeout: 300_000, connectionsCheckingInterval: 5000 }
/** How long a body may stand still, in milliseconds. */
const STILL_MS = 20_000

/** A server for an app, not yet listening, whose every answer carries the security headers: also those that are given before the app is asked, to what is no request at all. */
export async function httpServer(
  app: { readonly fetch: (request: Request) => Response | Promise<Response> },
  patience: Readonly<typeof PATIENCE> = PATIENCE,
  stillMs = STILL_MS,
): Promise<Server> {
  const headers = await headersOfAll()
  const server = createAdaptorServer({
    fetch: app.fetch,
    createServer,
    // Otherwise Node answers by itself, without our headers.
    serverOptions: { requireHostHeader: false, ...patience },
  }) as Server
  server.prependListener('request', (_, answer) => answer.setHeaders(headers))
  server.prependListener('request', (request, answer) => {
    const stop = endWhenStill(request, stillMs, () => {
      if (answer.headersSent) return request.socket.destroy()
      answer.writeHead(408, { connection: 'close' }).end(() => request.socket.destroy())
    })
    answer.once('close', stop)
  })
  server.on('checkExpectation', (_, answer) => {
    answer.setHeaders(headers)
    answer.writeHead(417, { connection: 'close' }).end()
  })
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('')
  const end = (socket: Duplex, status: number) =>
    socket.end(
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}connection: close\r\ncontent-length: 0\r\n\r\n`,
    )
  server.on('clientError', (fault: NodeJS.ErrnoException, socket) => {
    if (fault.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else end(socket, STATUS_OF[fault.code ?? ''] ?? 400)
  })
  // Node hangs up without a word on who takes this server for a proxy.
  server.on('connect', (_, socket) => {
    socket.on('error', () => {})
    end(socket, 405)
  })
  return server
}

/** Ends a request whose body stands still: thousands that are sent by half would each hold a connection. Gives back how to stop looking. */
function endWhenStill(request: IncomingMessage, stillMs: number, end: () => void): () => void {
  const { socket } = request
  let came = socket.bytesRead
  const look = setInterval(() => {
    if (request.complete) return clearInterval(look)
    if (socket.bytesRead !== came) came = socket.bytesRead
    else {
      clearInterval(look)
      end()
    }
  }, stillMs).unref()
  return () => clearInterval(look)
}

async function headersOfAll(): Promise<Headers> {
  const { headers } = await new Hono()
    .use(securityHeaders)
    .get('/', (c) => c.body(null))
    .request('/')
  return headers
}
