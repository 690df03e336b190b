import { Hono } from 'hono'
import type { Deps } from './deps.ts'
import { deviceOf } from './who.ts'

/** The practice's own document, for its desks: sent only when it has changed. */
export function practiceRoutes(deps: Deps): Hono {
  const app = new Hono()
  app.get('/api/practice', (c) => {
    const { practice } = deviceOf(c, deps)
    const document = deps.store.practice(practice)
    const etag = `"${practice}-${document?.revision}"`
    // The browser keeps it and asks whether it still holds, so an unchanged document costs one line.
    c.header('Cache-Control', 'private, no-cache')
    c.header('Vary', 'Authorization')
    if (c.req.header('if-none-match') === etag) return c.body(null, 304)
    c.header('ETag', etag)
    return c.json(document)
  })
  return app
}
