import { type Context, Hono } from 'hono'
import { object } from 'valibot'
import { guessersAt, lookAtCode, TOO_MANY_HERE } from '../access/guesses.ts'
import { hostName } from '../access/own-page.ts'
import { placeOf } from '../access/place.ts'
import type { Deps } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { isTooLongToGuess } from '../store/secrets.ts'
import { joinCode } from './body-parts.ts'

const enrolBody = object({
  code: joinCode,
})

/** Joining a desk by a one-time code, and the demo's own desk. */
export function authRoutes(deps: Deps): Hono {
  const { store, now } = deps
  const app = new Hono()

  app.post('/api/enrol', async (c) => {
    const { code } = await readBody(c, enrolBody)
    const place = placeOf(c, deps)
    const guess = {
      what: 'desk',
      by: guessersAt(place),
      sure: isTooLongToGuess(code) || (await store.isDeskCodeOf(code, place)),
      tooMany: TOO_MANY_HERE,
    } as const
    const joined = await lookAtCode(store, guess, now(), () => store.joinByCode(code, now()))
    if (!joined)
      throw new Refusal(
        403,
        'This code is wrong, used or older than 15 minutes. Ask the practice lead for a new one.',
      )
    return c.json(joined)
  })

  app.post('/api/enrol/demo', async (c) => {
    // A network has no desks. Past a practice that is real, no sample behind it takes its desks.
    const first = (await store.heads()).find(({ kind }) => kind !== 'network')
    if (!first?.sample || !onThisMachine(c, deps))
      throw new Refusal(
        403,
        'Only the sample practice on its own machine joins a desk without a code. Ask the practice lead for a code.',
      )
    return c.json(await store.of(first.id).joinDesk(now()))
  })
  return app
}

/** Headers that proxies and networks before a server write, each its own. */
const BY_PROXIES =
  /^(?:via|forwarded|x-(?:forwarded|real|client|cluster|original|envoy|azure|amzn|arr)-.*|(?:cf|cdn|fly|fastly|true-client|incap|akamai)-.*)$/

/** The socket, the Host and the absence of any proxy must all say that it is this very machine (engine rule 37). */
function onThisMachine(c: Context, { remote, proxies }: Deps): boolean {
  const address = remote(c) ?? ''
  const forwarded = Object.keys(c.req.header()).some((name) => BY_PROXIES.test(name))
  return (
    !forwarded &&
    !proxies &&
    ['localhost', '127.0.0.1', '::1'].includes(hostName(c)) &&
    /^(127\.|::1$|::ffff:127\.)/.test(address)
  )
}
