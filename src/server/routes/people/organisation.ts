import { type Context, Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { londonNow } from '#core/clock/wall-clock.ts'
import { BACK, type Organisation, stateOf } from '../../access/organisation.ts'
import { foreign, fromOwnPage } from '../../access/own-page.ts'
import { placeOf } from '../../access/place.ts'
import type { Deps, Env } from '../../http/deps.ts'
import { logNotLetIn } from '../../http/log-fault.ts'
import { Refusal } from '../../http/refusal.ts'
import { newSecret } from '../../store/secrets.ts'

const COOKIE = 'organisation'
const PURPOSE = 'organisation'
/** How long somebody may take at the organisation's own sign-in. */
const MINUTES = 15

/** Why nobody came in: the lead page has a sentence for each. */
type NotIn = 'late' | 'refused' | 'unknown' | 'another' | 'no-role'

/** Coming in by the organisation's own sign-in, and which ways in there are. Only who was invited comes in. */
export function organisationRoutes(deps: Deps, organisation: Organisation | undefined): Hono<Env> {
  const { store, now, site } = deps
  const app = new Hono<Env>()
  const today = () => londonNow(now()).slice(0, 10)

  app.get('/api/sign-in/ways', (c) =>
    c.json({ passkeysAt: site?.origins ?? [], organisation: organisation?.name ?? '' }),
  )

  app.post('/api/sign-in/organisation', async (c) => {
    if (!fromOwnPage(c, deps)) throw foreign(c, deps)
    if (!organisation) throw new Refusal(409, 'No sign-in of an organisation is set up here.')
    const { name, home } = organisation
    if (c.req.header('origin') !== home) throw new Refusal(409, `To sign in with ${name}, open ${home}/lead.`)
    if (!(await store.mayTry('organisation', [{ of: 'asker', who: placeOf(c, deps) }], now())))
      throw new Refusal(
        429,
        'This was pressed too often from here. Wait ten minutes, or use a link or a code.',
      )
    const secret = newSecret()
    const to = await organisation.askAt(secret).catch((fault: unknown) => {
      logNotLetIn(fault, today())
      throw new Refusal(503, `The sign-in of ${name} does not answer. Use another way, or try later.`)
    })
    await store.keepChallenge(stateOf(secret), PURPOSE, now(), MINUTES)
    // It comes back with a page that the provider starts, so it must not be strict.
    setCookie(c, COOKIE, secret, {
      httpOnly: true,
      sameSite: 'Lax',
      path: BACK,
      maxAge: MINUTES * 60,
      secure: home.startsWith('https:'),
    })
    return c.json({ to })
  })

  app.get(BACK, async (c) => {
    const secret = getCookie(c, COOKIE) ?? ''
    deleteCookie(c, COOKIE, { path: BACK })
    if (!organisation) return notIn(c, 'refused')
    if (secret === '' || !(await store.takeChallenge(stateOf(secret), PURPOSE, now())))
      return notIn(c, 'late')
    const who = await organisation.cameBack(new URL(c.req.url).search, secret).catch((fault: unknown) => {
      logNotLetIn(fault, today())
      return 'refused' as const
    })
    if (who === 'refused') return notIn(c, who)
    const ways = await store.comeFromOutside(who, now())
    return typeof ways === 'string' ? notIn(c, ways) : c.redirect(`/lead#sign-in/${ways.join('.')}`, 303)
  })
  return app
}

function notIn(c: Context, why: NotIn): Response {
  return c.redirect(`/lead#not-in/${why}`, 303)
}
