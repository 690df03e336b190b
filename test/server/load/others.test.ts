import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { askOnce } from '#server/load/client.ts'
import { CountedWire } from '#server/load/counted-wire.ts'
import { Others } from '#server/load/others.ts'

async function served(work: (base: string, hold: (ms: number) => void) => Promise<void>): Promise<void> {
  let held = 0
  const server = createServer((_, answer) => setTimeout(() => answer.end('said'), held))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, (ms) => {
      held = ms
    })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

it('sees how long others were kept waiting, whatever this thread does meanwhile', () =>
  served(async (base, hold) => {
    const others = await Others.ask(base)
    hold(120)
    await others.longestWait()
    expect(await others.longestWait()).toBeGreaterThanOrEqual(100)
    await others.stop()
  }))

it('counts requests and bytes on a wire, both ways', () =>
  served(async (base) => {
    const wire = await CountedWire.to(base)
    for (const body of ['one', 'two'])
      expect((await askOnce(wire.base, { method: 'PUT', path: '/', body })).body).toBe('said')
    const { requests, up, down } = wire.take()
    expect(requests).toBe(2)
    expect(up).toBeGreaterThan(2 * 'PUT / HTTP/1.1 one'.length)
    expect(down).toBeGreaterThan(2 * 'HTTP/1.1 200 OK said'.length)
    expect(wire.take()).toEqual({ requests: 0, up: 0, down: 0 })
    wire.close()
  }))
