import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { nodeSide } from './node-side.ts'

const OWN = ["'self'"]
const NONE = ["'none'"]
const POLICY = 'Content-Security-Policy'

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: OWN,
    scriptSrc: OWN,
    styleSrc: OWN,
    imgSrc: ["'self'", 'data:'],
    fontSrc: OWN,
    connectSrc: OWN,
    workerSrc: OWN,
    baseUri: NONE,
    formAction: OWN,
    frameAncestors: NONE,
    objectSrc: NONE,
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['default'],
  },
  permissionsPolicy: { camera: false, microphone: false, geolocation: false, browsingTopics: false },
  xFrameOptions: 'DENY',
  // Whoever puts https before this server says so there, for its whole name; plain http on one machine stays possible.
  strictTransportSecurity: false,
})

/** Headers on every answer: nothing from anywhere else runs, nothing is framed, nothing is sent on. What listens puts them on each answer by itself, so those of the interface, which are many, need them no second time. */
export const securityHeaders: MiddlewareHandler = (c, next) =>
  c.req.path.startsWith('/api/') && nodeSide(c)?.outgoing.hasHeader(POLICY) ? next() : headers(c, next)

/** Keeps answers of the interface out of every store on the way, unless an answer says otherwise. */
export const keepNothing: MiddlewareHandler = async (c, next) => {
  const node = nodeSide(c)
  // What an answer says itself comes later, and holds.
  node?.outgoing.setHeader('Cache-Control', 'no-store')
  await next()
  if (node) return
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
}

/** Lets the style and the script that are written into the desk's page act there, by their digests, and no others. Goes before `securityHeaders`. */
export function allowOwnInline(page: string): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const html = await readFile(page, 'utf8').catch(() => '')
    allow(c, (tag) => new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(html)?.[1])
  }
}

/** Lets a page start in the process of the tab that it opens in: a browser that meets either of these two headers in a new tab begins a second process, which costs the desk a third of its start. The desk has no session and hears no messages of other windows; nothing frames it all the same. Goes before `securityHeaders`. */
export const startsInPlace: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.ok) return
  for (const name of ['Cross-Origin-Opener-Policy', 'Origin-Agent-Cluster']) {
    c.res.headers.delete(name)
    nodeSide(c)?.outgoing.removeHeader(name)
  }
}

/** Lets a page use one style that is written into it, known by its digest, and no other. Goes before `securityHeaders`. */
export function allowStyle(style: string): MiddlewareHandler {
  return async (c, next) => {
    await next()
    allow(c, (tag) => (tag === 'style' ? style : undefined))
  }
}

function allow(c: Context, inlineOf: (tag: 'style' | 'script') => string | undefined): void {
  const policy = c.res.headers.get(POLICY)
  if (!policy) return
  const allowed = (['style', 'script'] as const).reduce((so, tag) => {
    const inline = inlineOf(tag)
    if (inline === undefined) return so
    const digest = createHash('sha256').update(inline).digest('base64')
    return so.replace(`${tag}-src 'self'`, `${tag}-src 'self' 'sha256-${digest}'`)
  }, policy)
  c.header(POLICY, allowed)
}
