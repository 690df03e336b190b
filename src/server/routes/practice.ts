import { Hono } from 'hono'
import { changesBetween, deskPractice } from '#core/practice/practice-changes.ts'
import type { Deps, Env } from '../http/deps.ts'
import { Refusal } from '../http/refusal.ts'

/** The practice's own document, for its desks: whole for a desk that has none, else only what changed; and what the lead's list calls a desk. */
export function practiceRoutes({ memory }: Deps): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/api/practice', async (c) => {
    const now = deskPractice(await c.var.own.document())
    return memory.answers.json(c, `${now.id} ${now.version}`, () => now)
  })

  app.get('/api/practice/changes', async (c) => {
    const now = deskPractice(await c.var.own.document())
    const { id, revision: written = '', version = '' } = c.req.query()
    const revision = Number(written)
    if (!/^\d+$/.test(written) || !Number.isSafeInteger(revision))
      throw new Refusal(404, `"${written}" is not the number of a revision. Ask for the whole document.`)
    if (id === now.id && revision === now.revision && version === now.version) return c.body(null, 204)
    // Every desk of a practice asks for the same step within half a minute.
    return memory.answers.json(c, `${now.id} ${now.version} since ${id} ${revision} ${version}`, async () => {
      const before = id === now.id ? await c.var.own.published(revision, version) : undefined
      if (before) return changesBetween(before, now)
      throw new Refusal(404, `Revision "${revision}" was not published here. Ask for the whole document.`)
    })
  })

  app.get('/api/desk', async (c) => {
    const desks = await c.var.own.desks()
    const at = desks.findIndex(({ id }) => id === c.var.desk)
    if (at < 0) throw new Refusal(404, 'Only a desk has a place in the list of desks. Ask from a desk.')
    return c.json({ n: at + 1, ...(desks[at]?.name ? { name: desks[at].name } : {}) })
  })
  return app
}
