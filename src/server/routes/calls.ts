import { Hono } from 'hono'
import { londonNow } from '#core/clock/wall-clock.ts'
import { callCountsOf } from '../calls/call-counts.ts'
import type { Deps, Env } from '../http/deps.ts'

/** What the lead reads of calls over three years. */
export function callRoutes({ store, now, sampleYear: year }: Deps): Hono<Env> {
  const app = new Hono<Env>()
  app.get('/api/lead/calls', async (c) => {
    const practice = await c.var.own.document()
    return c.json(await callCountsOf(store, practice, { at: londonNow(now()), year }))
  })
  return app
}
