import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { changesBetween, deskPractice, type PracticeChanges } from '#core/practice-changes.ts'
import type { Deps } from './deps.ts'
import { deviceOf } from './who.ts'

const STEPS_KEPT = 50

/** The practice's own document, for its desks: whole for a desk that has none, else only what changed. */
export function practiceRoutes(deps: Deps): Hono {
  const { store } = deps
  /** Every desk of a practice asks for the same step within half a minute. */
  const steps = new Map<string, PracticeChanges>()
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
    const step = `${now.id} ${revision} ${version} ${now.version}`
    const known = steps.get(step)
    if (known && id === now.id) return c.json(known)
    const before = id === now.id ? store.published(now.id, Number(revision), version) : undefined
    if (!before)
      return c.json(
        { error: `Revision "${revision}" was not published here. Ask for the whole document.` },
        404,
      )
    const changes = changesBetween(before, now)
    if (steps.size >= STEPS_KEPT) steps.clear()
    steps.set(step, changes)
    return c.json(changes)
  })
  return app
}
