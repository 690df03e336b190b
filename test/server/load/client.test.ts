import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { askOnce, perSecond, quantile, timesAtPace } from '#server/load/client.ts'

it('sends what is asked and hears what is said', async () => {
  const server = createServer((asked, answer) => {
    asked.setEncoding('utf8')
    let body = ''
    asked.on('data', (part: string) => {
      body += part
    })
    asked.on('end', () => answer.writeHead(201, { etag: '"x"' }).end(`${asked.method} ${asked.url} ${body}`))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const said = await askOnce(base, { method: 'PUT', path: '/a', body: '{}' })
    expect([said.status, said.body, said.headers.etag]).toEqual([201, 'PUT /a {}', '"x"'])
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

it('counts what came through, each at its time', async () => {
  let asked = 0
  const once = async () => void asked++
  expect(await perSecond(5, 2, () => once().then(() => new Promise(setImmediate)))).toBeGreaterThan(0)
  expect(asked).toBeGreaterThan(0)
  expect(await timesAtPace(1000, 10, once)).toHaveLength(10)
})

it('knows the median and the rest', () => {
  expect([quantile([3, 1, 2], 0.5), quantile([1, 2, 3, 4], 0.99), quantile([], 0.5)]).toEqual([2, 4, 0])
})
