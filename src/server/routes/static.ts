import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'
import { type Context, Hono } from 'hono'
import { Packed } from '../http/packed.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** The sample practices for a first start: what a desk may see of them, it asks for as a desk. */
const PRACTICES = 'practices-demo.json'

/** The built app. Names that carry their own hash are kept for good; everything else is asked for anew. */
export function staticRoutes(dist: string): Hono {
  const app = new Hono()
  const packed = new Packed()
  const send = (c: Context, path: string) => sendFile(c, packed, dist, path)
  app.get('/', (c) => send(c, '/index.html'))
  app.get('/lead', (c) => send(c, '/lead.html'))
  app.get('/*', (c, next) => (inDist(dist, c.req.path) ? send(c, c.req.path) : next()))
  return app
}

function inDist(dist: string, path: string): string | undefined {
  let name: string
  try {
    name = normalize(join(dist, decodeURIComponent(path)))
  } catch {
    return undefined
  }
  if (name === join(dist, PRACTICES)) return undefined
  return name.startsWith(normalize(dist) + sep) && existsSync(name) && statSync(name).isFile()
    ? name
    : undefined
}

async function sendFile(c: Context, packed: Packed, dist: string, path: string): Promise<Response> {
  const file = inDist(dist, path)
  if (!file) return c.json({ error: 'The app is not built. Run "npm start", or "npm run build" first.' }, 503)
  c.header(
    'Cache-Control',
    /^\/(assets|content)\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
  const type = TYPES[extname(file)] ?? 'application/octet-stream'
  const { mtimeMs, size } = statSync(file)
  if (/^(text|application\/(json|manifest)|image\/svg)/.test(type))
    return packed.answer(c, `${file} ${mtimeMs} ${size}`, type, () => readFileSync(file))
  c.header('Content-Type', type)
  return c.body(Readable.toWeb(createReadStream(file)) as ReadableStream)
}
