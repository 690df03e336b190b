import { createHash, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { Deps, Env } from '../http/deps.ts'
import { logNotReady } from '../http/log-fault.ts'
import { metricsText } from '../http/metrics.ts'

/** Whether the process lives, whether it can do its work, and figures for whoever may see them. */
export function healthRoutes({ store, now, metricsToken }: Deps): Hono<Env> {
  const app = new Hono<Env>()
  // Alive is not ready: a machine that starts it anew when its disk is full would only lose what it holds in memory.
  app.get('/healthz', (c) => c.json({ alive: true }))
  let logged: string | undefined
  app.get('/readyz', async (c) => {
    const why = await store.notReady()
    // A balancer asks every few seconds: what has not changed is one line.
    if (why && why.named !== logged) logNotReady(why.named, londonNow(now()).slice(0, 10))
    logged = why?.named
    return why === undefined ? c.json({ ready: true }) : c.json({ ready: false, error: why.said }, 503)
  })
  app.get('/metrics', async (c) => {
    const shown = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
    if (!metricsToken || !shown || !isSame(shown, metricsToken))
      return c.json(
        { error: 'The metrics are closed. Whoever runs the server can open them with METRICS_TOKEN.' },
        401,
      )
    return c.text(await metricsText(store, londonNow(now()).slice(0, 10), process))
  })
  return app
}

/** Compares digests, so that the time it takes says nothing about the secret. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
