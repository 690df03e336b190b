import { type Context, Hono } from 'hono'
import { setCookie } from 'hono/cookie'
import { object, optional } from 'valibot'
import { SESSION_COOKIE } from '../../access/guard.ts'
import { guessersAt, lookAtCode, TOO_MANY_HERE } from '../../access/guesses.ts'
import { foreign, fromOwnPage } from '../../access/own-page.ts'
import { placeOf } from '../../access/place.ts'
import { browserWords } from '../../http/browser-words.ts'
import type { Deps, Env } from '../../http/deps.ts'
import { readBody } from '../../http/read-body.ts'
import { Refusal } from '../../http/refusal.ts'
import { SESSION_HOURS } from '../../store/people/session-limits.ts'
import { isTooLongToGuess } from '../../store/secrets.ts'
import { personName, textWithin } from '../body-parts.ts'

const token = textWithin(100)
/** One that a lead reads out, or a recovery code. */
const CODE = /^[A-Z0-9]{8}([A-Z0-9]{12})?$/

/**
 * Coming in by a one-time link or a code. A link is an address of the lead page; only what its button sends uses it up, so that
 * whatever looks at links in a mail uses none.
 */
export function signInRoutes(deps: Deps): Hono<Env> {
  const { store, now } = deps
  const app = new Hono<Env>()

  app.post('/api/sign-in/look', async (c) => {
    const { token: given } = await readBody(c, object({ token }))
    const seen = await tried(c, asCode(given), (secret) => store.lookAtLink(secret, now()))
    return c.json({ ...seen, nameless: seen.name === '' })
  })

  app.post('/api/sign-in', async (c) => {
    if (!fromOwnPage(c, deps)) throw foreign(c, deps)
    const { token: given, name } = await readBody(c, object({ token, name: optional(personName) }))
    const came = await tried(c, asCode(given), async (secret) => {
      const found = await store.logIn(secret, now(), name, browserWords(c.req.header('user-agent')))
      return found === 'used' ? undefined : found
    })
    if (came === 'name-missing')
      throw new Refusal(422, 'Say what you are called. What you change carries your name.')
    if (came === 'name-taken')
      throw new Refusal(
        409,
        'Somebody here is called that already. Add what tells you apart, such as your initial.',
      )
    keepSession(c, came.session)
    return c.json({ saved: true })
  })
  return app

  /** Looks at a secret, unless too many were tried from there. */
  async function tried<T>(
    c: Context<Env>,
    secret: string,
    look: (secret: string) => Promise<T | undefined>,
  ): Promise<T> {
    const place = placeOf(c, deps)
    const guess = {
      what: 'person',
      by: guessersAt(place),
      sure: isTooLongToGuess(secret) || (await store.isPersonCodeOf(secret, place)),
      tooMany: TOO_MANY_HERE,
    } as const
    const found = await lookAtCode(store, guess, now(), () => look(secret))
    if (found === undefined)
      throw new Refusal(403, 'This link or code was used already, is too old, or was mistyped.')
    return found
  }
}

/** Gives the browser its session; a page that came by https never sends it over anything else. */
export function keepSession(c: Context, session: string): void {
  setCookie(c, SESSION_COOKIE, session, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: SESSION_HOURS * 3600,
    secure: c.req.header('origin')?.startsWith('https:') ?? false,
  })
}

/** A code as it is kept, however it was typed; a link stays as it is. */
function asCode(given: string): string {
  const plain = given.replaceAll(/[\s-]/g, '').toUpperCase()
  return CODE.test(plain) ? plain : given
}
