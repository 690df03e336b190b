import { isIP } from 'node:net'
import type { Context } from 'hono'
import type { Deps } from '../http/deps.ts'

type Known = Pick<Deps, 'remote' | 'proxies'>

/**
 * From where a request comes, as far as a limit needs it: an address, of IPv6 the network of one house, '' where nobody knows.
 * What a request says of this itself counts only when a proxy that the operator named wrote it: the last address that is no
 * such proxy's own.
 */
export function placeOf(c: Context, deps: Known): string {
  const peer = plain(deps.remote(c) ?? '')
  if (!isProxy(peer, deps)) return netOf(peer)
  const named = (c.req.header('x-forwarded-for') ?? '').split(',').map(plain)
  const client = named.findLast((address) => !isProxy(address, deps)) ?? ''
  return netOf(isIP(client) ? client : peer)
}

/** Whether it comes from a proxy that the operator named. */
export function throughProxy(c: Context, deps: Known): boolean {
  return isProxy(plain(deps.remote(c) ?? ''), deps)
}

function isProxy(address: string, { proxies }: Known): boolean {
  const family = isIP(address)
  return family !== 0 && (proxies?.check(address, family === 4 ? 'ipv4' : 'ipv6') ?? false)
}

/** An address without brackets, port and zone; one of IPv4 in the clothes of IPv6 as what it is. */
function plain(text: string): string {
  const written = text.trim()
  const bare = /^\[(.+)\](:\d+)?$/.exec(written)?.[1] ?? /^([\d.]+):\d+$/.exec(written)?.[1] ?? written
  const address = bare.replace(/%.*$/, '')
  return /^::ffff:([\d.]+)$/i.exec(address)?.[1] ?? address
}

/** An address of IPv6 cut to its first half, in one spelling. */
function netOf(address: string): string {
  if (isIP(address) !== 6) return address
  const spelled = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [before = [], after] = spelled.split('::').map((part) => part.split(':').filter(Boolean))
  const gap = after ? Array<string>(8 - before.length - after.length).fill('0') : []
  const all = [...before, ...gap, ...(after ?? [])]
  return all.slice(0, 4).join(':')
}
