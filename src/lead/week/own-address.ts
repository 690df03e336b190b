import { signal } from '@preact/signals'
import { readOwnWays } from '../people/passkey-store.ts'

/** Whoever sits at the machine itself looks at it by its own name, whatever others call it. */
const THIS_MACHINE = /^(localhost|127\..*|\[::1\])$/

/** The address that the server was told for this page, where the page is open at another; undefined where all is well. */
export const addressTold = signal<string | undefined>(undefined)

/** Asks the server by which addresses it knows this page. */
export async function lookAtAddress(): Promise<void> {
  const ways = await readOwnWays()
  addressTold.value = ways.ok ? otherAddress(ways.body.passkeysAt, new URL(location.href)) : undefined
}

/**
 * The first address that a server knows its page by, where the page is open at none of them.
 * @example otherAddress(['https://door.example.org'], new URL('https://old.example.org/lead')) // 'https://door.example.org'
 */
export function otherAddress(told: readonly string[], { origin, hostname }: URL): string | undefined {
  return told.includes(origin) || THIS_MACHINE.test(hostname) ? undefined : told[0]
}
