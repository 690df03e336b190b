import type { MiddlewareHandler } from 'hono'
import { nodeSide } from './node-side.ts'

/** Says on each answer what time it is here, in milliseconds since 1970 UTC, so that a desk hears when its own clock is wrong. */
export function tellTime(now: () => number): MiddlewareHandler {
  return async (c, next) => {
    await next()
    const node = nodeSide(c)
    if (node) node.outgoing.setHeader('Server-Time', now())
    else c.header('Server-Time', String(now()))
  }
}
