import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { object, pipe, regex, string } from 'valibot'
import { londonNow } from '#core/clock/wall-clock.ts'
import { GuessLimit } from '../access/guess-limit.ts'
import { hashOf, newSecret } from '../access/secrets.ts'
import { fromOwnPage, SESSION_COOKIE } from '../access/who.ts'
import type { Deps } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'

const HOURS = 3_600_000
const TRIES_EACH = 10
const TRIES_ALL = 200
const TRIES_WINDOW = 600_000

const enrolBody = object({
  code: pipe(string(), regex(/^[A-Z0-9]{8}$/, 'a code is eight letters and digits')),
})

/** Joining a desk by a one-time code, the demo's own desk, and signing a lead in by a one-time link. */
export function authRoutes(deps: Deps): Hono {
  const { store, now } = deps
  const limit = new GuessLimit(TRIES_EACH, TRIES_ALL, TRIES_WINDOW)
  const app = new Hono()

  app.post('/api/enrol', async (c) => {
    const { code } = await readBody(c, enrolBody)
    const address = deps.remote(c) ?? ''
    if (!limit.allows(address, now()))
      throw new Refusal(429, 'Too many wrong codes were tried. Wait ten minutes.')
    const result = await store.commit(() => {
      const row = store.one<{ practice: string }>(
        'SELECT practice FROM enrolment WHERE code_hash = ? AND expires > ?',
        hashOf(code),
        now(),
      )
      store.run('DELETE FROM enrolment WHERE code_hash = ? OR expires <= ?', hashOf(code), now())
      return row && join(deps, row.practice)
    })
    if (result) {
      limit.forgive(address)
      return c.json(result)
    }
    throw new Refusal(
      403,
      'This code is wrong, used or older than 15 minutes. Ask the practice lead for a new one.',
    )
  })

  app.post('/api/enrol/demo', async (c) => {
    // A network has no desks. Past a practice that is real, no sample behind it takes its desks.
    const first = store.heads().find(({ kind }) => kind !== 'network')
    // Another site open in this browser must not join desks: they would be waited for ever after.
    const foreign = c.req.header('origin') !== undefined && !fromOwnPage(c)
    if (!first?.sample || foreign || !onThisMachine(c, deps))
      throw new Refusal(
        403,
        'Only the sample practice on its own machine joins a desk without a code. Ask the practice lead for a code.',
      )
    return c.json(await store.commit(() => join(deps, first.id)))
  })

  app.get('/lead/sign-in/:token', async (c) => {
    // A preview of the link must not use it up.
    if (c.req.method === 'HEAD') return c.body(null, 204)
    const token = c.req.param('token')
    const session = newSecret()
    const practice = await store.commit(() => {
      const row = store.one<{ practice: string }>(
        'SELECT practice FROM sign_in WHERE token_hash = ? AND expires > ?',
        hashOf(token),
        now(),
      )
      store.run('DELETE FROM sign_in WHERE token_hash = ? OR expires <= ?', hashOf(token), now())
      if (row)
        store.run(
          'INSERT INTO session (token_hash, practice, expires) VALUES (?, ?, ?)',
          hashOf(session),
          row.practice,
          now() + 12 * HOURS,
        )
      return row?.practice
    })
    if (!practice) return c.redirect('/lead?link=used')
    const secure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
    setCookie(c, SESSION_COOKIE, session, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: 12 * 3600,
      secure,
    })
    return c.redirect('/lead')
  })
  return app
}

function join({ store, now }: Deps, practice: string): { token: string; practice: string } {
  const token = newSecret()
  const day = londonNow(now()).slice(0, 10)
  store.run(
    'INSERT INTO device (id, practice, token_hash, joined, heard) VALUES (?, ?, ?, ?, ?)',
    randomUUID(),
    practice,
    hashOf(token),
    day,
    day,
  )
  return { token, practice }
}

/** The socket, the Host and the absence of any forwarding header must all say that it is this very machine (engine rule 37). */
function onThisMachine(c: Context, { remote }: Deps): boolean {
  const host = (c.req.header('host') ?? '').replace(/:\d+$/, '')
  const address = remote(c) ?? ''
  const forwarded = [
    'forwarded',
    'x-forwarded-for',
    'x-forwarded-host',
    'x-forwarded-proto',
    'x-real-ip',
    'via',
  ].some((name) => c.req.header(name) !== undefined)
  return (
    !forwarded &&
    ['localhost', '127.0.0.1', '[::1]'].includes(host) &&
    /^(127\.|::1$|::ffff:127\.)/.test(address)
  )
}
