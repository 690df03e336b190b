import { Hono } from 'hono'
import { object } from 'valibot'
import { londonNow } from '#core/clock/wall-clock.ts'
import { canonical } from '#core/practice/canonical.ts'
import { guidanceBeside } from '#core/practice/ours/own-guidance.ts'
import type { Practice } from '#core/practice/practice.ts'
import { detailsOf } from '#core/practice/practice-check.ts'
import type { Service } from '#core/practice/service.ts'
import type { Deps, Env } from '../../http/deps.ts'
import { readBody } from '../../http/read-body.ts'
import { Refusal } from '../../http/refusal.ts'
import type { ServiceRevision } from '../../store/revisions.ts'
import { textWithin } from '../body-parts.ts'
import { rollbackBody } from '../service-body.ts'
import { undidWords, undoneChange } from './undo.ts'
import { partlyUndone } from './undo-rest.ts'

const HISTORY_SHOWN = 50
const eraseBody = object({ id: textWithin(200) })
const AUDIT_SHOWN = 200

/** What changed, when, and by which role; one change can be undone, or any earlier state had back. */
export function historyRoutes({ now }: Deps): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/api/lead/history', async (c) => c.json({ revisions: await c.var.own.history(HISTORY_SHOWN) }))

  app.get('/api/lead/audit', async (c) => {
    const { person, to, whole } = c.req.query()
    if (whole) return c.json({ entries: await c.var.own.wholeAudit() })
    return c.json({ entries: await c.var.own.audit({ person, to }, AUDIT_SHOWN) })
  })

  app.get('/api/lead/history/:revision', async (c) => {
    const revision = revisionOf(c.req.param('revision'))
    const after = await c.var.own.documentAt(revision)
    if (!after) throw noRevision(c.req.param('revision'))
    const before = (await c.var.own.documentAt(revision - 1)) ?? after
    return c.json({
      changes: await c.var.own.changesOf(revision),
      ...ownBeside(before, after),
      ...detailsBeside(before, after),
    })
  })

  app.get('/api/lead/history/:revision/back', async (c) => {
    const before = await c.var.own.documentAt(revisionOf(c.req.param('revision')))
    if (!before) throw noRevision(c.req.param('revision'))
    const now = await c.var.own.document()
    const back = backTo(before, now)
    return c.json({
      changes: servicesBeside(now, before),
      ...ownBeside(now, back),
      ...detailsBeside(now, before),
    })
  })

  app.post('/api/lead/history/erase', async (c) => {
    const { id } = await readBody(c, eraseBody)
    if (!(await c.var.own.eraseService(id)))
      throw new Refusal(409, 'This service is here, or is in the history no more. Remove it first.')
    return c.json({ revisions: await c.var.own.history(HISTORY_SHOWN) })
  })

  app.post('/api/lead/rollback', async (c) => {
    const { revision, by } = await readBody(c, rollbackBody)
    const before = await c.var.own.documentAt(revision)
    if (!before) throw noRevision(String(revision))
    const note = { at: londonNow(now()), by, what: `went back to version ${revision}` }
    return c.json({ practice: await c.var.own.saveRevision(note, (document) => backTo(before, document)) })
  })

  app.post('/api/lead/undo', async (c) => {
    const { revision, by } = await readBody(c, rollbackBody)
    const after = await c.var.own.documentAt(revision)
    const before = await c.var.own.documentAt(revision - 1)
    if (!after || !before) throw new Refusal(404, `There is no version ${revision} to undo here.`)
    const changes = await c.var.own.changesOf(revision)
    const note = { at: londonNow(now()), by, what: undidWords(revision) }
    let left: readonly Service[] = []
    const saved = await c.var.own.saveRevision(note, (document) => {
      const next = undoneChange(document, before, after, changes)
      left = next.left
      return next.document
    })
    const again = await partlyUndone(c.var.own, saved, HISTORY_SHOWN)
    return c.json({
      practice: saved,
      left: left.map(({ name }) => name),
      again: again.filter((one) => one.revision !== revision),
    })
  })
  return app
}

/** The practice's own details in two states, where they differ. */
function detailsBeside(before: Practice, after: Practice) {
  const [was, is] = [detailsOf(before), detailsOf(after)]
  return canonical(was) === canonical(is) ? {} : { details: { before: was, after: is } }
}

/** What is the practice's own in the guidance, where two states differ in it. */
function ownBeside(before: Practice, after: Practice) {
  const guidance = guidanceBeside(before, after)
  return guidance.length > 0 ? { guidance } : {}
}

/** The services in which two states differ. */
function servicesBeside(before: Practice, after: Practice): ServiceRevision[] {
  const was = new Map(before.services.map((service) => [service.id, service]))
  const is = new Map(after.services.map((service) => [service.id, service]))
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((id) => {
    const [one, other] = [was.get(id), is.get(id)]
    if (canonical(one) === canonical(other)) return []
    return [{ ...(one ? { before: one } : {}), ...(other ? { after: other } : {}) }]
  })
}

/** The number of a revision as it stands in an address: digits and nothing that only reads as a number. */
function revisionOf(written: string): number {
  if (!/^\d{1,15}$/.test(written)) throw noRevision(written)
  return Number(written)
}

function noRevision(revision: string): Refusal {
  return new Refusal(404, `There is no version ${revision} here.`)
}

/** What is no state of the directory, and stays as it is when an earlier state is had back. */
const STAYS = [
  'network',
  'networkNotes',
  'safetyNotes',
  'seenNotes',
  'watched',
  'newLimits',
  'trials',
  'assumed',
  'comparing',
] as const

/** An earlier state, within the network that the practice is in now; what was decided about charts since stays decided. */
function backTo(before: Practice, now: Practice): Practice {
  const uses = before.network === now.network ? before.shared : now.shared
  const { shared: _, ...state } = before
  for (const part of STAYS) delete (state as Partial<Practice>)[part]
  const stays = Object.fromEntries(STAYS.filter((part) => now[part]).map((part) => [part, now[part]]))
  return { ...state, ...stays, ...(uses ? { shared: uses } : {}) }
}
