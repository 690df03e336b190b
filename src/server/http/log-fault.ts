import type { Context } from 'hono'
import { routePath } from 'hono/route'

/** Writes one line of JSON for a request that failed: the day, the route, and the fault with where in our code it came from. Of the request it holds the route alone: no address, body, id or time of day. */
export function logFault(fault: Error & { readonly code?: unknown }, c: Context, day: string): void {
  const line = {
    day,
    level: 'error',
    what: 'a request failed',
    route: `${c.req.method} ${routePath(c)}`,
    fault: `${fault.name}: ${fault.message}`,
    ...(fault.code === undefined ? {} : { code: fault.code }),
    at: (fault.stack ?? '').split('\n').flatMap((one) => /^\s+at (.*)/.exec(one)?.[1] ?? []),
  }
  console.error(JSON.stringify(line))
}

/** Writes one line of JSON for why the server is not ready: whoever asks the port hears the reason without the names of the database. */
export function logNotReady(why: string, day: string): void {
  console.error(JSON.stringify({ day, level: 'error', what: 'not ready', fault: why }))
}

/** Writes one line of JSON for why the organisation's own sign-in let nobody in: people hear only that, and whoever runs the server has to put it right. Nothing of the person is in it. */
export function logNotLetIn(fault: unknown, day: string): void {
  const { name, message, code, error } = fault as Error & {
    readonly code?: unknown
    readonly error?: unknown
  }
  const more = { ...(code ? { code } : {}), ...(typeof error === 'string' ? { error } : {}) }
  const what = 'the sign-in of the organisation let nobody in'
  console.error(JSON.stringify({ day, level: 'error', what, fault: `${name}: ${message}`, ...more }))
}
