import { isIP } from 'node:net'

const LOCAL = /^(.+\.)?localhost$/

/** Whether a name is that of the very machine, to which nobody can listen on the way. */
export function isOwnMachine(host: string): boolean {
  return LOCAL.test(host)
}

/**
 * The addresses of our own pages, with commas between them; a sentence where one cannot have passkeys.
 * @example originsOf('https://desk.example.org') // { value: ['https://desk.example.org'] }
 */
export function originsOf(text: string): { readonly value: readonly string[] } | { readonly fault: string } {
  const given = text
    .split(',')
    .map((one) => one.trim().replace(/\/$/, ''))
    .filter(Boolean)
  const faults = given.flatMap((one) => faultOf(one) ?? [])
  return faults[0] === undefined ? { value: given } : { fault: faults[0] }
}

/** Where people open the pages, as links that are printed begin: the first address that was set, else this very machine. */
export function printedAt({
  origins,
  port,
}: {
  readonly origins: readonly string[]
  readonly port: number
}): string {
  return origins[0] ?? `http://localhost:${port}`
}

function faultOf(origin: string): string | undefined {
  const url = URL.canParse(origin) ? new URL(origin) : undefined
  if (!url || url.origin !== origin || !/^https?:$/.test(url.protocol))
    return 'which is no list of addresses. Set one such as https://desk.example.org, without a path.'
  if (isIP(url.hostname.replace(/^\[(.*)\]$/, '$1')) !== 0)
    return `in which ${url.host} is no name, and a passkey belongs to a name. On this machine use localhost: ${origin.replace(url.hostname, 'localhost')}.`
  if (url.protocol === 'http:' && !isOwnMachine(url.hostname))
    return `in which ${origin} is not https. Browsers keep passkeys for https and for localhost alone.`
  return undefined
}

/** Why the passkeys of these addresses cannot belong to a domain; undefined where they can. */
export function domainFault(domain: string, origins: readonly string[]): string | undefined {
  if (origins.length === 0)
    return domain === ''
      ? undefined
      : `PASSKEY_DOMAIN is "${domain}", and ORIGINS is not set. Set both, or neither.`
  const hosts = origins.map((one) => new URL(one).hostname)
  const own = domain || hosts[0]!
  const outside = hosts.find((host) => host !== own && !host.endsWith(`.${own}`))
  if (outside !== undefined)
    return `PASSKEY_DOMAIN is "${own}", and ${outside} of ORIGINS is not under it. Set what all addresses end in.`
  return own.includes('.') || isOwnMachine(own)
    ? undefined
    : `PASSKEY_DOMAIN is "${own}", which is too wide. Set a name such as desk.example.org.`
}
