import { Hono } from 'hono'
import { londonNow } from '#core/clock/wall-clock.ts'
import { canonical } from '#core/practice/canonical.ts'
import { guidanceBeside } from '#core/practice/ours/own-guidance.ts'
import type { Practice } from '#core/practice/practice.ts'
import { detailsOf } from '#core/practice/practice-check.ts'
import type { Service } from '#core/practice/service.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import type { ServiceRevision } from '../store/revisions.ts'
import { rollbackBody } from './service-body.ts'

const HISTORY_SHOWN = 50
const AUDIT_SHOWN = 200

/** What changed, when, and by which role; one change can be undone, or any earlier state had back. */
export function historyRoutes({ now }: Deps): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/api/lead/history', async (c) => c.json({ revisions: await c.var.own.history(HISTORY_SHOWN) }))

  app.get('/api/lead/audit', async (c) => {
    const { person, service, whole } = c.req.query()
    if (whole) return c.json({ entries: await c.var.own.wholeAudit() })
    return c.json({ entries: await c.var.own.audit({ person, service }, AUDIT_SHOWN) })
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
    const note = { at: londonNow(now()), by, what: `undid version ${revision}` }
    let left: readonly Service[] = []
    const saved = await c.var.own.saveRevision(note, (document) => {
      left = changedAgain(document.services, changes)
      const rest = changes.filter((change) => !left.some(({ id }) => id === idOf(change)))
      if (changes.length > 0 && rest.length === 0)
        throw new Refusal(
          409,
          `"${left[0]!.name}" was changed again since. Go back to an earlier state, or change it by hand.`,
        )
      const kept = new Set(left.map(({ id }) => id))
      return {
        ...withoutChange(document, before, after, kept),
        overrides: undoneGuidance(document, before, after),
        services: undone(document.services, rest),
      }
    })
    return c.json({ practice: saved, left: left.map(({ name }) => name) })
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

/** What every save changes, what no undo does, and what is put back part by part. */
const KEPT = [
  'id',
  'kind',
  'sample',
  'revision',
  'version',
  'services',
  'shared',
  'network',
  'networkNotes',
  'overrides',
]

/** The document without what one change did to everything but its services; refused where that was changed again since. */
function withoutChange(
  document: Practice,
  before: Practice,
  after: Practice,
  left: ReadonlySet<string>,
): Practice {
  const own = undoneParts({ ...document }, { ...before }, { ...after }, KEPT)
  if (before.network !== after.network || after.network !== document.network)
    return own as unknown as Practice
  // A newer version that the network sent stays known: a practice that undoes it has the service otherwise than the network.
  const moved = Object.keys({ ...before.shared }).filter(
    (id) => before.shared?.[id]?.use === 'taken' && after.shared?.[id]?.use === 'taken',
  )
  moved.push(...left)
  const shared = undoneParts({ ...document.shared }, { ...before.shared }, { ...after.shared }, moved)
  return { ...own, shared } as unknown as Practice
}

/** The practice's own guidance without what one change did to it, one thing at a time; a note that its network changed is had back as its own. */
function undoneGuidance(document: Practice, before: Practice, after: Practice): Practice['overrides'] {
  const lists: Record<string, Readonly<Record<string, unknown>>> = { ...document.overrides }
  for (const { kind, key, ...was } of guidanceBeside(before, after)) {
    const list = kind === 'network' ? 'notes' : kind
    const held = { ...lists[list] }
    if (kind === 'network') held[key] ??= was.before ?? ''
    else lists[list] = undoneParts(held, keyed(key, was.before), keyed(key, was.after), [])
    if (kind === 'network') lists[list] = held
    if (Object.keys(lists[list]!).length === 0) delete lists[list]
  }
  return lists
}

function keyed(key: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [key]: value }
}

function undoneParts(
  now: Record<string, unknown>,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
  kept: readonly string[],
): Record<string, unknown> {
  const next = { ...now }
  for (const part of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (kept.includes(part) || canonical(before[part]) === canonical(after[part])) continue
    if (canonical(now[part]) !== canonical(after[part]))
      throw new Refusal(
        409,
        'The same part was changed again since. Go back to an earlier state, or change it by hand.',
      )
    if (before[part] === undefined) delete next[part]
    else next[part] = before[part]
  }
  return next
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
const STAYS = ['network', 'networkNotes', 'watched', 'newLimits', 'trials', 'assumed', 'comparing'] as const

/** An earlier state, within the network that the practice is in now; what was decided about charts since stays decided. */
function backTo(before: Practice, now: Practice): Practice {
  const uses = before.network === now.network ? before.shared : now.shared
  const { shared: _, ...state } = before
  for (const part of STAYS) delete (state as Partial<Practice>)[part]
  const stays = Object.fromEntries(STAYS.filter((part) => now[part]).map((part) => [part, now[part]]))
  return { ...state, ...stays, ...(uses ? { shared: uses } : {}) }
}

/** What one change left otherwise than it stands now: it was changed again since. */
function changedAgain(services: readonly Service[], changes: readonly ServiceRevision[]): Service[] {
  const here = new Map(services.map((service) => [service.id, service]))
  return changes.flatMap((change) => {
    const now = here.get(idOf(change))
    return canonical(now) === canonical(change.after) ? [] : [(now ?? change.after ?? change.before)!]
  })
}

/** The list without a change that nothing has met since. */
function undone(services: readonly Service[], changes: readonly ServiceRevision[]): readonly Service[] {
  const back = new Map(changes.map((change) => [idOf(change), change.before]))
  const here = new Set(services.map(({ id }) => id))
  const next = services.flatMap((service) => {
    if (!back.has(service.id)) return [service]
    const before = back.get(service.id)
    return before ? [before] : []
  })
  return [...next, ...[...back.values()].flatMap((one) => (one && !here.has(one.id) ? [one] : []))]
}

function idOf({ before, after }: ServiceRevision): string {
  return (after ?? before)!.id
}
