import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { MiddlewareHandler } from 'hono'
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
    // The desk's letters travel in its page.
    fontSrc: ["'self'", 'data:'],
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

/** Lets the one style that is written into the desk's page act there, by its digest, and no other. Goes before `securityHeaders`. */
export function allowOwnStyle(page: string): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const style = /<style>(.*?)<\/style>/s.exec(await readFile(page, 'utf8').catch(() => ''))?.[1]
    const policy = c.res.headers.get(POLICY)
    if (style === undefined || !policy) return
    const digest = createHash('sha256').update(style).digest('base64')
    c.header(POLICY, policy.replace("style-src 'self'", `style-src 'self' 'sha256-${digest}'`))
  }
}
