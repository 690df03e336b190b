import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { Deps, Env } from '../http/deps.ts'
import { Refusal } from '../http/refusal.ts'
import { foreign, fromOwnPage } from './own-page.ts'

/** The cookie that holds the session of who is signed in to the lead page. */
export const SESSION_COOKIE = 'lead'

type Who = 'anyone' | 'lead' | 'desk' | 'person' | 'reader'

/** Who may ask under which prefix; the first that fits decides, so a new route is closed to strangers by itself. */
const WHO_MAY: readonly (readonly [prefix: string, who: Who])[] = [
  ['/api/enrol', 'anyone'],
  ['/api/sign-in', 'anyone'],
  // What is about nobody but themselves: everybody who is signed in may change it.
  ['/api/me', 'person'],
  ['/api/lead', 'lead'],
  ['/api/read', 'reader'],
  ['/api', 'desk'],
]

/**
 * Lets only those through who may: nobody from another site's page, desks by their token, people by their session and from our own page,
 * and of those only leads to what changes something.
 * What a route is then given is the store of the asker's own practice, and no other.
 */
export function guard(deps: Deps): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (c.req.header('origin') !== undefined && !fromOwnPage(c, deps)) throw foreign(c, deps)
    const who = WHO_MAY.find(([prefix]) => c.req.path === prefix || c.req.path.startsWith(`${prefix}/`))?.[1]
    if (who === 'lead' || who === 'person') await letPersonIn(c, deps, who)
    if (who === 'desk') await letDeskIn(c, deps)
    if (who === 'reader') await letReaderIn(c, deps)
    await next()
  }
}

/** An enrolled desk reads its practice's release and writes counters; nothing else. */
async function letDeskIn(c: Context<Env>, { store, now }: Deps): Promise<void> {
  const token = bearerOf(c)
  // A release is named by its digest; anything else is no release.
  const release = c.req.query('release')?.match(/^[0-9a-f]{1,64}$/)?.[0]
  const desk = token && (await store.deskWith(token, now(), release))
  if (!desk)
    throw new Refusal(
      401,
      'This desk is not joined to a practice. Ask the practice lead for a code to join it.',
      { epoch: await store.bookEpoch() },
    )
  c.set('desk', desk.id)
  c.set('own', store.of(desk.practice))
}

/** A program with a practice's token reads what that practice shares, and nothing else. */
async function letReaderIn(c: Context<Env>, { store }: Deps): Promise<void> {
  const token = bearerOf(c)
  const practice = token && (await store.practiceReadWith(token))
  if (!practice)
    throw new Refusal(401, 'This token reads nothing. Ask the practice lead for one, under "Safe to share".')
  c.set('own', store.of(practice))
}

function bearerOf(c: Context): string | undefined {
  return /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
}

async function letPersonIn(c: Context<Env>, deps: Deps, to: Who): Promise<void> {
  const { store, now } = deps
  const session = getCookie(c, SESSION_COOKIE)
  const person = session && (await store.ledBy(session, now()))
  if (!person) throw new Refusal(401, 'You are not signed in. Use a sign-in link.')
  // A cookie goes along with requests that other pages start, so a write must come from our own page.
  if (c.req.method !== 'GET' && !fromOwnPage(c, deps)) throw foreign(c, deps)
  if (to === 'lead' && person.role === 'read-only' && !['GET', 'HEAD'].includes(c.req.method))
    throw new Refusal(
      403,
      'You may look at this and change nothing. Ask a lead of your practice to change it.',
    )
  c.set('person', person)
  const { id, name, practice, hands } = person
  c.set('own', store.of(practice, { id, name, at: londonNow(now()), hands }))
}
