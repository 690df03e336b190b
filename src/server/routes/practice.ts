import { Hono } from 'hono'
import { changesBetween, deskPractice } from '#core/practice/practice-changes.ts'
import { deviceOf } from '../access/who.ts'
import type { Deps } from '../http/deps.ts'
import { Packed } from '../http/packed.ts'
import { Refusal } from '../http/refusal.ts'

/** The practice's own document, for its desks: whole for a desk that has none, else only what changed. */
export function practiceRoutes(deps: Deps): Hono {
  const { store } = deps
  const packed = new Packed()
  const app = new Hono()

  app.get('/api/practice', (c) => {
    const now = deskPractice(store.practice(deviceOf(c, deps).practice)!)
    return packed.json(c, `${now.id} ${now.version}`, () => now)
  })

  app.get('/api/practice/changes', (c) => {
    const now = deskPractice(store.practice(deviceOf(c, deps).practice)!)
    const { id, revision = '', version = '' } = c.req.query()
    if (id === now.id && Number(revision) === now.revision && version === now.version)
      return c.body(null, 204)
    // Every desk of a practice asks for the same step within half a minute.
    return packed.json(c, `${now.id} ${now.version} since ${id} ${revision} ${version}`, () => {
      const before = id === now.id ? store.published(now.id, Number(revision), version) : undefined
      if (before) return changesBetween(before, now)
      throw new Refusal(404, `Revision "${revision}" was not published here. Ask for the whole document.`)
    })
  })
  return app
}
