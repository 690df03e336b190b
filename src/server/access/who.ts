import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { Deps } from '../http/deps.ts'
import { Refusal } from '../http/refusal.ts'
import { hashOf } from './secrets.ts'

export const SESSION_COOKIE = 'lead'

/** The enrolled device that asks, and the practice it belongs to; it may read that practice's release and write counters, nothing else. */
export function deviceOf(c: Context, { store, now }: Deps): { id: string; practice: string } {
  const token = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1]
  const row = token
    ? store.one<{ id: string; practice: string; heard: string }>(
        'SELECT id, practice, heard FROM device WHERE token_hash = ? AND revoked = 0',
        hashOf(token),
      )
    : undefined
  if (!row)
    throw new Refusal(
      401,
      'This desk is not joined to a practice. Ask the practice lead for a code to join it.',
    )
  const day = londonNow(now()).slice(0, 10)
  // Only a note: a desk may read its practice even when the disk is full.
  if (row.heard !== day)
    store.commit(() => store.run('UPDATE device SET heard = ? WHERE id = ?', day, row.id)).catch(() => {})
  return row
}

/** The practice whose lead is signed in. */
export function leadOf(c: Context, { store, now }: Deps): string {
  const token = getCookie(c, SESSION_COOKIE)
  const row = token
    ? store.one<{ practice: string }>(
        'SELECT practice FROM session WHERE token_hash = ? AND expires > ?',
        hashOf(token),
        now(),
      )
    : undefined
  if (!row) throw new Refusal(401, 'You are not signed in. Use a sign-in link.')
  // A cookie goes along with requests that other pages start, so a write must come from our own page.
  if (c.req.method !== 'GET' && !fromOwnPage(c))
    throw new Refusal(403, 'This request came from another site, so it was not carried out.')
  return row.practice
}

/** Whether the browser says that our own page started this request. */
export function fromOwnPage(c: Context): boolean {
  const origin = c.req.header('origin') ?? ''
  return URL.canParse(origin) && new URL(origin).host === c.req.header('host')
}
