import { Hono } from 'hono'
import { canonical } from '#core/practice/canonical.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { leadOf } from '../access/who.ts'
import type { Deps } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { saveRevision } from './revisions.ts'
import { rollbackBody } from './service-body.ts'

const HISTORY_SHOWN = 50

/** What changed, when, and by which role; one change can be undone, or any earlier state had back. */
export function historyRoutes(deps: Deps): Hono {
  const { store } = deps
  const app = new Hono()

  app.get('/api/lead/history', (c) => {
    const practice = leadOf(c, deps)
    return c.json({
      revisions: store.all(
        'SELECT revision, at, by_role AS "by", what FROM revision WHERE practice = ? ORDER BY revision DESC LIMIT ?',
        practice,
        HISTORY_SHOWN,
      ),
    })
  })

  app.get('/api/lead/history/:revision', (c) => {
    const practice = leadOf(c, deps)
    const revision = Number(c.req.param('revision'))
    if (!store.practiceAt(practice, revision)) throw noRevision(c.req.param('revision'))
    return c.json({ changes: store.changesOf(practice, revision) })
  })

  app.post('/api/lead/rollback', async (c) => {
    const practice = leadOf(c, deps)
    const { revision, by } = await readBody(c, rollbackBody)
    const before = store.practiceAt(practice, revision)
    if (!before) throw noRevision(String(revision))
    const saved = await saveRevision(deps, practice, by, `went back to revision ${revision}`, (now) =>
      backTo(before, now),
    )
    return c.json({ practice: saved })
  })

  app.post('/api/lead/undo', async (c) => {
    const practice = leadOf(c, deps)
    const { revision, by } = await readBody(c, rollbackBody)
    const changes = store.changesOf(practice, revision)
    if (changes.length === 0)
      throw new Refusal(404, `Revision ${revision} changed no service, so there is nothing to undo.`)
    const saved = await saveRevision(deps, practice, by, `undid revision ${revision}`, (now) => ({
      ...now,
      services: undone(now.services, changes),
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
function undone(
  services: readonly Service[],
  changes: readonly { readonly before?: Service; readonly after?: Service }[],
): readonly Service[] {
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
