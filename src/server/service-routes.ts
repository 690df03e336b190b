import { type Context, Hono } from 'hono'
import type { Practice } from '#core/practice.ts'
import type { Service } from '#core/service.ts'
import { checkService } from '#core/service-check.ts'
import { londonNow } from '#core/wall-clock.ts'
import type { Deps } from './deps.ts'
import { readBody } from './read-body.ts'
import { Refusal } from './refusal.ts'
import { saveRevision } from './revisions.ts'
import { checkedBody, importBody, removeBody, rollbackBody, saveBody, toService } from './service-body.ts'
import { leadOf } from './who.ts'

const RECORD_LIMIT = 200_000
const IMPORT_LIMIT = 20_000_000
const HISTORY_SHOWN = 50

/** Curating the practice's services: every save is a new revision of the one document, kept with who (by role), when, and what it was before; nothing is overwritten unseen. */
export function serviceRoutes(deps: Deps): Hono {
  const { store, now } = deps
  const app = new Hono()
  const at = () => londonNow(now())

  app.put('/api/lead/services/:id', async (c) => {
    const practice = leadOf(c, deps)
    const body = await readBody(c, saveBody, RECORD_LIMIT)
    const service = toService(body.service)
    if (service.id !== c.req.param('id'))
      throw new Refusal(400, `The record is "${service.id}", not "${c.req.param('id')}".`)
    refuseWrong([service])
    return save(c, practice, body.by, `saved ${service.name}`, (document) => {
      const current = document.services.find((one) => one.id === service.id)
      refuseUnseen(current, body.base && toService(body.base))
      return withService(document, service)
    })
  })

  app.delete('/api/lead/services/:id', async (c) => {
    const practice = leadOf(c, deps)
    const body = await readBody(c, removeBody, RECORD_LIMIT)
    const id = c.req.param('id')
    return save(c, practice, body.by, `removed ${body.base.name}`, (document) => {
      refuseUnseen(
        document.services.find((one) => one.id === id),
        toService(body.base),
      )
      return document.services.filter((one) => one.id !== id)
    })
  })

  app.post('/api/lead/services/checked', async (c) => {
    const practice = leadOf(c, deps)
    const { ids, by } = await readBody(c, checkedBody, RECORD_LIMIT)
    return save(c, practice, by, `checked ${ids.length} services`, (document) =>
      document.services.map((service) =>
        ids.includes(service.id) ? { ...service, checked: { on: at().slice(0, 10), by } } : service,
      ),
    )
  })

  app.post('/api/lead/services/import', async (c) => {
    const practice = leadOf(c, deps)
    const body = await readBody(c, importBody, IMPORT_LIMIT)
    const services = body.services.map(toService)
    refuseWrong(services)
    return save(c, practice, body.by, `brought in ${services.length} services`, (document) =>
      services.reduce(
        (list, service) => withService({ ...document, services: list }, service),
        document.services,
      ),
    )
  })

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

  app.post('/api/lead/rollback', async (c) => {
    const practice = leadOf(c, deps)
    const { revision, by } = await readBody(c, rollbackBody)
    const row = store.one<{ document: string }>(
      'SELECT document FROM revision WHERE practice = ? AND revision = ?',
      practice,
      revision,
    )
    if (!row) throw new Refusal(404, `There is no revision ${revision} of this practice.`)
    const before = JSON.parse(row.document) as Practice
    return save(c, practice, by, `went back to revision ${revision}`, () => before.services)
  })
  return app

  async function save(
    c: Context,
    id: string,
    by: string,
    what: string,
    change: (document: Practice) => readonly Service[],
  ): Promise<Response> {
    const saved = await saveRevision(deps, id, by, what, (document) => ({
      ...document,
      services: change(document),
    }))
    return c.json({ practice: saved })
  }

  function refuseWrong(services: readonly Service[]): void {
    const today = at().slice(0, 10)
    for (const service of services) {
      const problems = checkService(service, deps.names, today)
      if (problems.length > 0)
        throw new Refusal(422, `"${service.name}" was not saved: ${problems[0]!.message}`, { problems })
    }
  }
}

/** Another lead saved this record since it was read: both versions go back, and nothing is lost. */
function refuseUnseen(current: Service | undefined, base: Service | null): void {
  if (same(current, base ?? undefined)) return
  throw new Refusal(
    409,
    'Someone else changed this service while you had it open. Look at both versions and save again.',
    { current: current ?? null },
  )
}

/** Whether two records say the same, in whatever order their fields were sent. */
export function same(one: object | undefined, other: object | undefined): boolean {
  return canonical(one) === canonical(other)
}

/** The record with its fields in one order, so that two equal records read the same. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, part) =>
      part && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part,
    ) ?? 'nothing'
  )
}

function withService(document: Practice, service: Service): readonly Service[] {
  return document.services.some((one) => one.id === service.id)
    ? document.services.map((one) => (one.id === service.id ? service : one))
    : [...document.services, service]
}
