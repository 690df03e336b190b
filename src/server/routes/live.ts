import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { nullable, object, optional, picklist, string } from 'valibot'
import { londonNow } from '#core/clock/wall-clock.ts'
import { canonical } from '#core/practice/canonical.ts'
import { fullFault, fullUntil, MOST_FULL_DAYS } from '#core/practice/full-times.ts'
import type { Service } from '#core/practice/service.ts'
import { networkRecordOf } from '#core/practice/upkeep/report-fields.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { overField, saidAt, saidFields } from '../http/said-body.ts'
import { DESK_LIMITS, MOST_STANDING } from '../store/desk-limits.ts'
import type { PracticeStore } from '../store/store.ts'
import { byName } from './body-parts.ts'
import { outcomeBody, REASONS } from './service-body.ts'

const fullBody = object({
  ...saidFields,
  id: optional(saidFields.id),
  until: nullable(string()),
  over: optional(overField),
})
/** Until when each service is full, as the lead saw it. */
const roomBody = object({ full: byName(1000, string()) })
const ROOM_BYTES = 200_000
const reportBody = object({ ...saidFields, reason: picklist(REASONS, 'a reason from the list') })

/** What changes during a day: which services are full until when, and reports of wrong details with what became of them. Never who said so. Each answer is the day as it then stands. */
export function liveRoutes(deps: Deps): Hono<Env> {
  const app = new Hono<Env>()
  const at = () => londonNow(deps.now())
  const sendLive = async (c: Context<Env>) => c.json(await liveAt(c.var.own, at()))
  const sendLead = async (c: Context<Env>) =>
    c.json({
      ...(await c.var.own.marks(at())),
      markedBy: await c.var.own.markingDesks(),
      reports: await c.var.own.reportsForLead(),
    })

  app.get('/api/live', sendLive)
  app.get('/api/lead/live', sendLead)

  for (const path of ['/api/services/:id/full', '/api/lead/services/:id/full'])
    app.post(path, async (c) => {
      const byLead = path.startsWith('/api/lead/')
      const send = byLead ? sendLead : sendLive
      const { until, over, id = randomUUID(), ...said } = await readBody(c, fullBody)
      const service = await serviceOf(c.var.own, c.req.param('id')!)
      const change = {
        day: saidAt(c, deps, said).slice(0, 10),
        id,
        ...(over ? { over } : {}),
        ...(byLead ? {} : { from: { desk: c.var.desk, now: at() } }),
      }
      if (until === null) {
        const recordIsFull = (service.fullUntil ?? '') > at()
        if (!(await c.var.own.markRoom(service.id, recordIsFull, change))) throw markedTooOften()
        return send(c)
      }
      const by = byLead ? 'lead' : 'desk'
      const fault = fullFault(until, at(), by)
      if (fault === 'too-late')
        throw new Refusal(
          400,
          `A service is full for ${MOST_FULL_DAYS[by]} days at most. Choose a sooner time.`,
        )
      if (fault) throw new Refusal(400, 'A service is full until a time that is still to come.')
      if (!(await c.var.own.markFull(service.id, until, change))) throw markedTooOften()
      return send(c)
    })

  app.post('/api/lead/services/room', async (c) => {
    const { full } = await readBody(c, roomBody, ROOM_BYTES)
    const now = at()
    const marks = await c.var.own.marks(now)
    // A mark that was made or changed since the lead looked at them stays.
    const marked = (await c.var.own.document()).services.filter((service) => {
      const until = fullUntil(service, marks.full, now)
      return until !== undefined && Object.hasOwn(full, service.id) && full[service.id] === until
    })
    await c.var.own.markAllRoom(
      marked.map(({ id, fullUntil = '' }) => ({ service: id, recordIsFull: fullUntil > now })),
      { day: now.slice(0, 10), id: randomUUID() },
    )
    return sendLead(c)
  })

  app.post('/api/services/:id/report', async (c) => {
    const { id, reason, ...said } = await readBody(c, reportBody)
    const { id: service } = await serviceOf(c.var.own, c.req.param('id'))
    const when = saidAt(c, deps, said)
    const own = await c.var.own.document()
    const report = {
      id,
      service,
      reason,
      day: when.slice(0, 10),
      hour: when.slice(11, 13),
      revision: own.revision,
    }
    const network = await c.var.own.network()
    const shared = network && networkRecordOf(own, service, reason)
    const keeper =
      network && shared ? { practice: network.id, service: shared, revision: network.revision } : undefined
    const kept = await c.var.own.report(report, at().slice(0, 10), c.var.desk, keeper)
    if (kept !== 'kept')
      throw new Refusal(
        429,
        `This desk has sent ${DESK_LIMITS[kept]} reports ${kept === 'reports' ? '' : 'of this service '}today, so this one was not kept. Tell the practice lead.`,
      )
    return sendLive(c)
  })

  app.post('/api/lead/reports/:id', async (c) => {
    const { outcome } = await readBody(c, outcomeBody)
    const id = c.req.param('id')
    if (outcome === 'mended' && (await isUnchanged(c.var.own, id)))
      throw new Refusal(
        409,
        'Nothing of this service has changed since the report. Change it first, or say that it was right.',
      )
    const said = outcome === 'open' ? '' : outcome
    if (!(await c.var.own.settleReport(id, said, at().slice(0, 10))))
      throw new Refusal(404, 'There is no such report.')
    return sendLead(c)
  })
  return app
}

function markedTooOften(): Refusal {
  return new Refusal(
    429,
    `This desk has marked services ${DESK_LIMITS.full} times today, or ${MOST_STANDING} of its marks stand, so this was not kept. Tell the practice lead.`,
  )
}

/** Whether the service that a report is about is the same as when it was made. */
async function isUnchanged(own: PracticeStore, id: string): Promise<boolean> {
  const made = await own.reportedAt(id)
  const then = made && (await own.documentAt(made.revision))
  if (!then) return false
  const [before, now] = [then, await own.document()].map(({ services }) =>
    services.find((one) => one.id === made.service),
  )
  return before !== undefined && canonical(before) === canonical(now)
}

/** What has changed during a day at one practice, as it stands at a time. */
export async function liveAt(own: PracticeStore, at: string) {
  return { ...(await own.marks(at)), reports: await own.reports() }
}

async function serviceOf(own: PracticeStore, id: string): Promise<Service> {
  const service = (await own.document()).services.find((one) => one.id === id)
  if (!service) throw new Refusal(404, `There is no service "${id}" in this practice.`)
  return service
}
