import { type Context, Hono } from 'hono'
import { londonNow } from '#core/clock/wall-clock.ts'
import { canonical } from '#core/practice/canonical.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { checkService } from '#core/practice/service-check.ts'
import { wantsOwnCheck } from '#core/practice/upkeep/still-right.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { sendPractice } from '../http/send-practice.ts'
import type { LastNote, RevisionChange } from '../store/revisions.ts'
import { slices } from '../store/slices.ts'
import { checkedBody, importBody, removeBody, saveBody, serviceBody, toService } from './service-body.ts'

const RECORD_LIMIT = 200_000
const IMPORT_LIMIT = 20_000_000

/** What becomes of the list of services; it may throw to refuse. */
type ServicesChange = (
  ...given: Parameters<RevisionChange>
) => readonly Service[] | Promise<readonly Service[]>

/** Curating the practice's services: every save is a new revision of the one document, kept with who (by role), when, and what it was before; nothing is overwritten unseen. */
export function serviceRoutes({ now, names }: Deps): Hono<Env> {
  const app = new Hono<Env>()
  const at = () => londonNow(now())

  app.put('/api/lead/services/:id', async (c) => {
    const body = await readBody(c, saveBody, RECORD_LIMIT)
    const service = toService(body.service)
    if (service.id !== c.req.param('id'))
      throw new Refusal(400, `The record is "${service.id}", not "${c.req.param('id')}".`)
    await refuseWrong([service], body.base ? [toService(body.base)] : [])
    return save(c, body.by, `saved ${service.name}`, async (document, _, lastSaved) => {
      const current = document.services.find((one) => one.id === service.id)
      await refuseUnseen(current, body.base && toService(body.base), () => lastSaved(service.id))
      return withService(document, service)
    })
  })

  app.delete('/api/lead/services/:id', async (c) => {
    const body = await readBody(c, removeBody, RECORD_LIMIT)
    const id = c.req.param('id')
    return save(c, body.by, `removed ${body.base.name}`, async (document, _, lastSaved) => {
      await refuseUnseen(
        document.services.find((one) => one.id === id),
        toService(body.base),
        () => lastSaved(id),
      )
      return document.services.filter((one) => one.id !== id)
    })
  })

  app.post('/api/lead/services/checked', async (c) => {
    const { ids, how, by } = await readBody(c, checkedBody, RECORD_LIMIT)
    const today = at().slice(0, 10)
    const [only, ...others] = (await c.var.own.document()).services.filter(({ id }) => ids.includes(id))
    const what = only && others.length === 0 ? only.name : `${ids.length} services`
    return save(c, by, `checked ${what} (${how})`, (document) => {
      const alone = document.services.find(
        (service) => ids.includes(service.id) && wantsOwnCheck(service, today, document.freshness),
      )
      if (alone && ids.length > 1)
        throw new Refusal(422, `"${alone.name}" wants a check of its own. Check it by itself.`)
      return document.services.map((service) =>
        ids.includes(service.id) ? { ...service, checked: { on: today, by } } : service,
      )
    })
  })

  app.post('/api/lead/services/import', async (c) => {
    if (!/^application\/json\b/i.test(c.req.header('content-type') ?? ''))
      throw new Refusal(400, 'Services are brought in as JSON. Send them as application/json.')
    const body = await readBody(c, importBody, IMPORT_LIMIT, 'refused', { services: serviceBody })
    const services: Service[] = []
    const others = slices()
    for (const value of body.services) {
      // Each was looked at as it was read.
      services.push(toService(value as Parameters<typeof toService>[0]))
      await others()
    }
    const what = body.as === 'christmas' ? 'set Christmas for' : 'brought in'
    return save(
      c,
      body.by,
      `${what} ${services.length} ${services.length === 1 ? 'service' : 'services'}`,
      async (document, changedSince) => {
        if (body.base > document.revision)
          throw new Refusal(
            409,
            `There is no version ${body.base} here yet. Nothing was changed; open the file again to see what it would change now.`,
          )
        const changed = await changedSince(body.base)
        const unseen = services.find(({ id }) => changed.has(id))
        if (unseen)
          throw new Refusal(
            409,
            `"${unseen.name}" was changed by someone else since this file was opened. Nothing was changed; open the file again to see what it would change now.`,
          )
        await refuseWrong(services, document.services)
        const incoming = new Map(services.map((service) => [service.id, service]))
        const list = document.services.map((service) => incoming.get(service.id) ?? service)
        const here = new Set(list.map(({ id }) => id))
        return [...list, ...[...incoming.values()].filter(({ id }) => !here.has(id))]
      },
    )
  })
  return app

  async function save(c: Context<Env>, by: string, what: string, change: ServicesChange): Promise<Response> {
    const saved = await c.var.own.saveRevision({ at: at(), by, what }, async (document, ...asking) => ({
      ...document,
      services: await change(document, ...asking),
    }))
    return sendPractice(c, saved)
  }

  async function refuseWrong(services: readonly Service[], held: readonly Service[]): Promise<void> {
    const others = slices()
    const before = new Map(held.map((service) => [service.id, service]))
    const today = at().slice(0, 10)
    for (const service of services) {
      const problems = checkService(service, names, today, before.get(service.id))
      if (problems.length > 0)
        throw new Refusal(422, `"${service.name}" was not saved: ${problems[0]!.message}`, { problems })
      await others()
    }
  }
}

/** Another lead saved this record since it was read: both versions go back with who saved it when, and nothing is lost. */
async function refuseUnseen(
  current: Service | undefined,
  base: Service | null,
  last: () => Promise<LastNote | undefined>,
): Promise<void> {
  if (same(current, base ?? undefined)) return
  throw new Refusal(
    409,
    'Someone else changed this service while you had it open. Look at both versions and save again.',
    { current: current ?? null, last: await last() },
  )
}

function same(one: Service | undefined, other: Service | undefined): boolean {
  return canonical(one) === canonical(other)
}

function withService(document: Practice, service: Service): readonly Service[] {
  return document.services.some((one) => one.id === service.id)
    ? document.services.map((one) => (one.id === service.id ? service : one))
    : [...document.services, service]
}
