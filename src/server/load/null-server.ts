import { serve } from '@hono/node-server'
import { Hono } from 'hono'

/** The same stack as the server's, with a handler that reads the body and answers with nothing: what the rest is measured against. Prints its address. */
const app = new Hono()
app.all('*', async (c) => {
  if (c.req.raw.body) await c.req.arrayBuffer()
  return c.json({})
})
serve({ port: 0, hostname: '127.0.0.1', fetch: app.fetch }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}/`)
})
