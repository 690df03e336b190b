import { type Context, Hono } from 'hono'
import { isWallClock, londonNow } from '#core/clock/wall-clock.ts'
import type { Service } from '#core/practice/service.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import type { PracticeStore } from '../store/store.ts'
import { fullBody, outcomeBody, reportBody } from './service-body.ts'

/** What changes during a day: which services are full until when, and reports of wrong details with what became of them. Never who said so. */
export function liveRoutes({ now }: Deps): Hono<Env> {
  const app = new Hono<Env>()
  const at = () => londonNow(now())
  const sendLive = async (c: Context<Env>) =>
    c.json({ full: await c.var.own.marks(at()), reports: await c.var.own.reports() })

  for (const path of ['/api/live', '/api/lead/live']) app.get(path, sendLive)

  for (const path of ['/api/services/:id/full', '/api/lead/services/:id/full'])
    app.post(path, async (c) => {
      const { until } = await readBody(c, fullBody)
      const record = await serviceOf(c.var.own, c.req.param('id')!)
      if (until === null) {
        await c.var.own.markRoom(record.id, (record.fullUntil ?? '') > at(), at())
        return sendLive(c)
      }
      if (!isWallClock(until) || until <= at())
        throw new Refusal(400, 'A service is full until a time that is still to come.')
      await c.var.own.markFull(record.id, until, at())
      return sendLive(c)
    })

  app.post('/api/services/:id/report', async (c) => {
    const { id, reason } = await readBody(c, reportBody)
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Refusal(400, 'A report needs a random id.')
    const { id: service } = await serviceOf(c.var.own, c.req.param('id'))
    await c.var.own.report({ id, service, reason, day: at().slice(0, 10) })
    return c.json({ saved: true })
  })

  app.post('/api/lead/reports/:id', async (c) => {
    const { outcome } = await readBody(c, outcomeBody)
    const here = await c.var.own.settleReport(c.req.param('id'), outcome, at().slice(0, 10))
    if (!here) throw new Refusal(404, 'There is no such report.')
    return sendLive(c)
  })
  return app
}

async function serviceOf(own: PracticeStore, id: string): Promise<Service> {
  const service = (await own.document()).services.find((one) => one.id === id)
  if (!service) throw new Refusal(404, `There is no service "${id}" in this practice.`)
  return service
}
