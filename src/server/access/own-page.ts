import { isIP } from 'node:net'
import type { Context } from 'hono'
import type { Deps } from '../http/deps.ts'
import { Refusal } from '../http/refusal.ts'
import { throughProxy } from './place.ts'

/** Whether the browser says that our own page started this request. */
export function fromOwnPage(c: Context, deps: Deps): boolean {
  return asksItsOwn(c) && isOurName(c, deps)
}

/** Why a request that our own page did not start is not carried out. */
export function foreign(c: Context, deps: Deps): Refusal {
  if (asksItsOwn(c) && !isOurName(c, deps))
    return new Refusal(
      403,
      'This server does not know the address by which it was asked. Whoever runs it names its proxy in TRUST_PROXY.',
    )
  return new Refusal(
    403,
    isHostChanged(c, deps)
      ? 'The page and the server were asked under two names. Most likely the proxy did not pass on its own: whoever runs it adds to nginx the line "proxy_set_header Host $http_host;". If there is no proxy, this came from another site. It was not carried out.'
      : 'This request came from another site, so it was not carried out.',
  )
}

/** Whether a proxy may have put the address of this server in the place of the name that it was asked by: nginx does unless it is told otherwise. */
function isHostChanged(c: Context, deps: Deps): boolean {
  const origin = c.req.header('origin') ?? ''
  const host = hostName(c)
  return deps.site?.origins.includes(origin) || isIP(host) !== 0 || !host.includes('.')
}

/** A page asks the server that it came from. */
function asksItsOwn(c: Context): boolean {
  const origin = c.req.header('origin') ?? ''
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host')
}

/** A stranger can let a name of theirs lead to this machine, but not this machine's own name, nor an address; a named proxy lets only ours through. */
function isOurName(c: Context, deps: Deps): boolean {
  if (throughProxy(c, deps)) return true
  const name = hostName(c)
  return name === 'localhost' || name === deps.host || isIP(name) !== 0
}

/** The name or the address by which we are asked, without its port. */
export function hostName(c: Context): string {
  return (c.req.header('host') ?? '').replace(/:\d+$/, '').replace(/^\[(.*)\]$/, '$1')
}
