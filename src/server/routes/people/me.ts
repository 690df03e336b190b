import { type Context, Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { addDays, londonNow } from '#core/clock/wall-clock.ts'
import { SESSION_COOKIE } from '../../access/guard.ts'
import type { Organisation } from '../../access/organisation.ts'
import type { Deps, Env } from '../../http/deps.ts'
import { Refusal } from '../../http/refusal.ts'

/** How long somebody is told that another person made a way in for them, in days. */
const TOLD_DAYS = 30

/** What is about nobody but the person who asks, whatever their role. */
export function meRoutes({ now }: Deps, organisation: Organisation | undefined): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/api/me', (c) => {
    const { id, name, role, email, practice } = c.var.person
    return c.json({ id, name, role, email, practice })
  })

  app.get('/api/me/ways-made', async (c) => {
    const from = addDays(londonNow(now()).slice(0, 10), -TOLD_DAYS)
    return c.json({ made: await c.var.own.waysMadeFor(c.var.person.id, from) })
  })

  app.get('/api/me/sessions', async (c) => {
    const { id, session } = c.var.person
    const seen = await c.var.own.sessionsOf(id, now())
    return c.json({ sessions: seen.map((one) => ({ ...one, here: one.id === session })) })
  })

  app.post('/api/me/sessions/:id/end', async (c) => {
    const ended = await c.var.own.signOut(c.var.person.id, c.req.param('id'))
    if (!ended) throw new Refusal(404, 'You are not signed in there any more.')
    return c.json({ saved: true })
  })

  const out = async (c: Context<Env>, session?: string) => {
    await c.var.own.signOut(c.var.person.id, session)
    deleteCookie(c, SESSION_COOKIE, { path: '/' })
    // Whoever came from there would come again by one press, on a computer that others use.
    const goOn = c.var.person.way === 'organisation' ? await organisation?.signOutAt() : undefined
    return c.json({ saved: true, ...(goOn ? { goOn } : {}) })
  }
  app.post('/api/me/sign-out', (c) => out(c, c.var.person.session))
  app.post('/api/me/sign-out-everywhere', (c) => out(c))
  return app
}
