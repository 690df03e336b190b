import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { changesBetween, deskPractice } from '#core/practice-changes.ts'
import type { Deps } from './deps.ts'
import { deviceOf } from './who.ts'

/** The practice's own document, for its desks: whole for a desk that has none, else only what changed. */
export function practiceRoutes(deps: Deps): Hono {
  const { store } = deps
  const app = new Hono()
  app.use('/api/practice', compress())
  app.use('/api/practice/*', compress())

  app.get('/api/practice', (c) => c.json(deskPractice(store.practice(deviceOf(c, deps).practice)!)))

  app.get('/api/practice/changes', (c) => {
    const { practice } = deviceOf(c, deps)
    const now = deskPractice(store.practice(practice)!)
    const { id, revision = '', version = '' } = c.req.query()
    if (id === now.id && Number(revision) === now.revision && version === now.version)
      return c.body(null, 204)
    const before = id === now.id ? store.published(now.id, Number(revision), version) : undefined
    if (!before)
      return c.json(
        { error: `Revision "${revision}" was not published here. Ask for the whole document.` },
        404,
      )
    return c.json(changesBetween(before, now))
  })
  return app
}
