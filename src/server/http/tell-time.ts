import type { MiddlewareHandler } from 'hono'

/** Says on each answer what time it is here, in milliseconds since 1970 UTC, so that a desk hears when its own clock is wrong. */
export function tellTime(now: () => number): MiddlewareHandler {
  return async (c, next) => {
    await next()
    c.header('Server-Time', String(now()))
  }
}
