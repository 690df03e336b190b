import { Hono } from 'hono'
import { isWallClock, londonNow } from '#core/clock/wall-clock.ts'
import { deviceOf, leadOf } from '../access/who.ts'
import type { Deps } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { fullBody, outcomeBody, reportBody } from './service-body.ts'

const REPORTS_KEPT_DAYS = 60

interface ReportRow {
  readonly id: string
  readonly service: string
  readonly reason: string
  readonly day: string
  readonly outcome: string
}

/** What changes during a day: which services are full until when, and reports of wrong details with what became of them. Never who said so. */
export function liveRoutes(deps: Deps): Hono {
  const { store, now } = deps
  const app = new Hono()
  const at = () => londonNow(now())

  const live = (practice: string) => ({
    full: Object.fromEntries(
      store
        .all<{ service: string; until: string }>(
          `SELECT service, until_time AS "until" FROM full_until WHERE practice = ? AND (until_time > ? OR until_time = '')`,
          practice,
          at(),
        )
        .map(({ service, until }) => [service, until]),
    ),
    reports: store.all<ReportRow>(
      'SELECT id, service, reason, day, outcome FROM report WHERE practice = ? ORDER BY day DESC, id LIMIT 200',
      practice,
    ),
  })
  const markFull = async (practice: string, service: string, until: string | null) => {
    const record = store.practice(practice)?.services.find((one) => one.id === service)
    if (!record) throw new Refusal(404, `There is no service "${service}" in this practice.`)
    // A record that says "full" itself needs a mark that it has room again.
    const mark = until ?? ((record.fullUntil ?? '') > at() ? '' : undefined)
    if (until !== null && (!isWallClock(until) || until <= at()))
      throw new Refusal(400, 'A service is full until a time that is still to come.')
    await store.commit(() => {
      store.run(
        `DELETE FROM full_until WHERE practice = ? AND (service = ? OR (until_time <= ? AND until_time <> ''))`,
        practice,
        service,
        at(),
      )
      if (mark !== undefined)
        store.run(
          'INSERT INTO full_until (practice, service, until_time) VALUES (?, ?, ?)',
          practice,
          service,
          mark,
        )
    })
    return live(practice)
  }

  app.get('/api/live', (c) => c.json(live(deviceOf(c, deps).practice)))
  app.get('/api/lead/live', (c) => c.json(live(leadOf(c, deps))))
  app.post('/api/services/:id/full', async (c) => {
    const { practice } = deviceOf(c, deps)
    const { until } = await readBody(c, fullBody)
    return c.json(await markFull(practice, c.req.param('id'), until))
  })
  app.post('/api/lead/services/:id/full', async (c) => {
    const practice = leadOf(c, deps)
    const { until } = await readBody(c, fullBody)
    return c.json(await markFull(practice, c.req.param('id'), until))
  })

  app.post('/api/services/:id/report', async (c) => {
    const { practice } = deviceOf(c, deps)
    const { id, reason } = await readBody(c, reportBody)
    const service = c.req.param('id')
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Refusal(400, 'A report needs a random id.')
    if (!store.practice(practice)?.services.some((one) => one.id === service))
      throw new Refusal(404, `There is no service "${service}" in this practice.`)
    await store.commit(() =>
      // Sent again after a lost answer, it is still one report.
      store.run(
        'INSERT INTO report (practice, id, service, reason, day) VALUES (?, ?, ?, ?, ?) ON CONFLICT (practice, id) DO NOTHING',
        practice,
        id,
        service,
        reason,
        at().slice(0, 10),
      ),
    )
    return c.json({ saved: true })
  })
  app.post('/api/lead/reports/:id', async (c) => {
    const practice = leadOf(c, deps)
    const { outcome } = await readBody(c, outcomeBody)
    const changed = await store.commit(() => {
      store.run(
        "DELETE FROM report WHERE practice = ? AND outcome <> '' AND day < ?",
        practice,
        londonNow(now() - REPORTS_KEPT_DAYS * 86_400_000).slice(0, 10),
      )
      return store.run(
        'UPDATE report SET outcome = ? WHERE practice = ? AND id = ?',
        outcome,
        practice,
        c.req.param('id'),
      )
    })
    if (changed === 0) throw new Refusal(404, 'There is no such report.')
    return c.json(live(practice))
  })
  return app
}
