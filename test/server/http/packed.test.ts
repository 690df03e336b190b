import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { Packed } from '#server/http/packed.ts'

it('makes a body once for all who ask while it is made, and anew after it could not be made', async () => {
  const packed = new Packed()
  const app = new Hono()
  let made = 0
  let open = (_: { good: boolean }) => {}
  const gate = () => new Promise<{ good: boolean }>((resolve) => (open = resolve))
  let waiting = gate()
  app.get('/', (c) =>
    packed.json(c, 'key', async () => {
      made += 1
      const value = await waiting
      if (!value.good) throw new Error('no')
      return value
    }),
  )
  app.onError((_, c) => c.text('no', 500))
  const first = [app.request('/'), app.request('/')]
  open({ good: false })
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([500, 500])
  waiting = gate()
  const then = [app.request('/'), app.request('/'), app.request('/')]
  open({ good: true })
  for (const answer of await Promise.all(then)) expect(await answer.json()).toEqual({ good: true })
  expect((await app.request('/')).status).toBe(200)
  expect(made).toBe(2)
})
