import { Hono } from 'hono'
import { deleteCookie, getCookie } from 'hono/cookie'
import { SESSION_COOKIE } from '../../access/guard.ts'
import type { Deps, Env } from '../../http/deps.ts'

/** What is about nobody but the person who asks, whatever their role. */
export function meRoutes({ store }: Deps): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/api/me', (c) => {
    const { id, name, role, email } = c.var.person
    return c.json({ id, name, role, email })
  })

  app.post('/api/me/sign-out', async (c) => {
    await store.logOut(getCookie(c, SESSION_COOKIE) ?? '')
    deleteCookie(c, SESSION_COOKIE, { path: '/' })
    return c.json({ saved: true })
  })
  return app
}
