import { Hono } from 'hono'
import { londonNow } from '#core/clock/wall-clock.ts'
import { canonical } from '#core/practice/canonical.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import type { ServiceRevision } from '../store/revisions.ts'
import { rollbackBody } from './service-body.ts'

const HISTORY_SHOWN = 50

/** What changed, when, and by which role; one change can be undone, or any earlier state had back. */
export function historyRoutes({ now }: Deps): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/api/lead/history', async (c) => c.json({ revisions: await c.var.own.history(HISTORY_SHOWN) }))

  app.get('/api/lead/history/:revision', async (c) => {
    const revision = Number(c.req.param('revision'))
    if (!(await c.var.own.documentAt(revision))) throw noRevision(c.req.param('revision'))
    return c.json({ changes: await c.var.own.changesOf(revision) })
  })

  app.post('/api/lead/rollback', async (c) => {
    const { revision, by } = await readBody(c, rollbackBody)
    const before = await c.var.own.documentAt(revision)
    if (!before) throw noRevision(String(revision))
    const note = { at: londonNow(now()), by, what: `went back to revision ${revision}` }
    return c.json({ practice: await c.var.own.saveRevision(note, (document) => backTo(before, document)) })
  })

  app.post('/api/lead/undo', async (c) => {
    const { revision, by } = await readBody(c, rollbackBody)
    const changes = await c.var.own.changesOf(revision)
    if (changes.length === 0)
      throw new Refusal(404, `Revision ${revision} changed no service, so there is nothing to undo.`)
    const note = { at: londonNow(now()), by, what: `undid revision ${revision}` }
    const saved = await c.var.own.saveRevision(note, (document) => ({
      ...document,
      services: undone(document.services, changes),
    }))
    return c.json({ practice: saved })
  })
  return app
}

function noRevision(revision: string): Refusal {
  return new Refusal(404, `There is no revision ${revision} here.`)
}

/** An earlier state, within the network that the practice is in now. */
function backTo({ network, shared, ...before }: Practice, now: Practice): Practice {
  const { network: isIn, shared: _, ...__ } = now
  const uses = network === isIn ? shared : now.shared
  return { ...before, ...(isIn ? { network: isIn } : {}), ...(uses ? { shared: uses } : {}) }
}

/** The list without one change; refused where something was changed again since, so that nothing newer is lost. */
function undone(services: readonly Service[], changes: readonly ServiceRevision[]): readonly Service[] {
  let next = services
  for (const { before, after } of changes) {
    const id = (after ?? before)!.id
    const now = next.find((service) => service.id === id)
    if (canonical(now) !== canonical(after))
      throw new Refusal(
        409,
        `"${(now ?? after ?? before)!.name}" was changed again since. Go back to an earlier state, or change it by hand.`,
      )
    if (!before) next = next.filter((service) => service.id !== id)
    else if (now) next = next.map((service) => (service.id === id ? before : service))
    else next = [...next, before]
  }
  return next
}
