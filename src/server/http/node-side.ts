import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** Node's own request and answer behind a context; undefined where the app is called without a socket, as tests do. */
export function nodeSide(c: Context): HttpBindings | undefined {
  const { incoming, outgoing } = (c.env ?? {}) as Partial<HttpBindings>
  return incoming && outgoing && { incoming, outgoing }
}
