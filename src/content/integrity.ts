import { createHash } from 'node:crypto'

/** What a browser checks a file against before it uses it: the digest of all its bytes, as `integrity` attributes write it. */
export function integrityOf(bytes: string | Uint8Array): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`
}
