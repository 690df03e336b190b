import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'

/** The sample practices for a first start, and what the build notes for itself: what a desk may see of them, it asks for as a desk. */
const KEPT_BACK = /^\/(practices-demo\.|release-keys\.|\.)|\.(br|gz)$/i
/** The lead page as people type it: with a slash too many, or with capitals. */
const NEAR_LEAD = /^\/lead\/?$/i
const NAMED_BY_HASH = /^\/(assets|content)\//

/** The built app, as it was packed when it was built. Names that carry their own hash are kept for good; everything else is asked for anew. */
export function staticRoutes(dist: string): Hono {
  const app = new Hono()
  const file = (path?: string) => serveStatic({ root: dist, precompressed: true, ...(path ? { path } : {}) })
  app.get('/', sayHowLong, file('index.html'), notBuilt)
  app.get('/lead', sayHowLong, file('lead.html'), notBuilt)
  const any = file()
  app.get('/*', sayHowLong, async (c, next) => {
    if (NEAR_LEAD.test(c.req.path)) return c.redirect('/lead', 308)
    return KEPT_BACK.test(c.req.path) ? next() : any(c, next)
  })
  return app
}

const sayHowLong: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.ok) return
  c.header(
    'Cache-Control',
    NAMED_BY_HASH.test(c.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
}

const notBuilt: MiddlewareHandler = async (c) =>
  c.json({ error: 'The app is not built. Run "npm start", or "npm run build" first.' }, 503)
