import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const OWN = ["'self'"]
const NONE = ["'none'"]

/** Headers on every answer: nothing from anywhere else runs, nothing is framed, nothing is sent on. */
export const securityHeaders: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: OWN,
    scriptSrc: OWN,
    styleSrc: OWN,
    imgSrc: ["'self'", 'data:'],
    connectSrc: OWN,
    workerSrc: OWN,
    baseUri: NONE,
    formAction: OWN,
    frameAncestors: NONE,
    objectSrc: NONE,
  },
  permissionsPolicy: { camera: false, microphone: false, geolocation: false, browsingTopics: false },
  xFrameOptions: 'DENY',
  // Whoever puts https before this server says so there, for its whole name; plain http on one machine stays possible.
  strictTransportSecurity: false,
})

/** Keeps answers of the interface out of every store on the way, unless an answer says otherwise. */
export const keepNothing: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
}
